import * as z from 'zod';

/**
 * The folder of the content, from the root of the site: `stories/`, `people/`, `pages/`, `redirects.yaml`
 * and the pictures stand in it.
 * @example folder: './newsroom'
 */
export const folder = z
  .string()
  .default('./content')
  .transform((path) => path.replace(/^\.\//, '').replace(/\/+$/, ''));
