import * as z from 'zod';

/**
 * Whether the paper has full-text search, and how much more it makes of new stories: the relevance of a
 * story of today is raised by `weight` (0.25 is a quarter), of a story `halfLifeDays` old by half of that,
 * and so on. With a weight of 0 age does not count. Default: true, with 0.25 and 365.
 * @example search: { recency: { weight: 0.5, halfLifeDays: 90 } }
 */
export const search = z
  .union([
    z.boolean(),
    z.strictObject({
      recency: z
        .strictObject({
          weight: z.number().min(0).max(10).default(0.25),
          halfLifeDays: z.number().positive().default(365),
        })
        .optional(),
    }),
  ])
  .default(true);
