import * as z from 'zod';

/**
 * What the paper is, in a sentence, for search engines and feeds: one text, or one by language.
 * @example description: 'News from the river delta, every day since 1921.'
 */
export const description = z.union([z.string(), z.record(z.string(), z.string())]).default('');
