import { POLICIES, type Policy } from '@broadsheet/article-outputs';
import * as z from 'zod';

/**
 * The pages that say how the paper works, by the slug of a page of `content/pages`. Structured data
 * and ninjs link them.
 * @example policies: { ethics: 'ethics', ownership: 'about', masthead: 'masthead' }
 */
export const policies = z
  .strictObject(
    Object.fromEntries(
      Object.keys(POLICIES).map((name) => [name, z.string().optional()]),
    ) as Record<Policy, z.ZodOptional<z.ZodString>>,
  )
  .prefault({});
