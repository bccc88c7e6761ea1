import * as z from 'zod';

/**
 * The paper's sign in tabs and lists of pages: a square SVG or PNG, a path from the root of the site.
 * Default: the first letter of the title.
 * @example icon: './icon.svg'
 */
export const icon = z
  .string()
  .refine((path) => /^\.\/.+\.(svg|png)$/.test(path), {
    params: {
      code: 'options/icon',
      says: 'is no SVG or PNG file of the site',
      help: 'Write its path from the root of the site, such as `./icon.svg`.',
    },
  })
  .optional();
