import * as z from 'zod';

/**
 * Which stories are given as ninjs 3.1 beside their page: those in the feeds, all, or none.
 * @example ninjs: 'all'
 */
export const ninjs = z.union([z.enum(['latest', 'all']), z.literal(false)]).default('latest');
