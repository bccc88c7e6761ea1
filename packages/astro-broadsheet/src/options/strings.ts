import * as z from 'zod';
import { STRING_NAMES } from '../strings.ts';

/**
 * Words of the page by language, in place of the theme's or for a language that the theme lacks.
 * @example strings: { en: { latest: 'Just in' } }
 */
export const strings = z
  .record(
    z.string(),
    z.strictObject(Object.fromEntries(STRING_NAMES.map((name) => [name, z.string().optional()]))),
  )
  .default({});
