import * as z from 'zod';

/**
 * How lists are cut: the newest page shows `newest` stories, older ones stand on a page a year, or a
 * page a month where a year holds more than `year`.
 * @example lists: { newest: 20 }
 */
export const lists = z
  .strictObject({
    newest: z.number().int().min(1).default(30),
    year: z.number().int().min(1).default(200),
  })
  .prefault({});
