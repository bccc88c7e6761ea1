import * as z from 'zod';

/**
 * A file of yours whose default function gets what every page shows (`PageData`, exported by
 * `astro-broadsheet/page-data`) and returns it, changed or not, before components read it.
 * @example pageData: './src/page-data.ts'
 */
export const pageData = z.string().optional();
