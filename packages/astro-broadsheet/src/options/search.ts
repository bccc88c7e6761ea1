import * as z from 'zod';

/**
 * Whether the paper has full-text search. Default: true.
 * @example search: false
 */
export const search = z.boolean().default(true);
