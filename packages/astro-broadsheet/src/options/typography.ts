import * as z from 'zod';

/**
 * How texts are set: a large first letter, and paragraphs that begin with an indent instead of being
 * divided by space. Neither is usual in Arabic or Chinese; both are left out where a script lacks them.
 * @example typography: { dropCap: true }
 */
export const typography = z
  .strictObject({ dropCap: z.boolean().default(false), indent: z.boolean().default(false) })
  .prefault({});
