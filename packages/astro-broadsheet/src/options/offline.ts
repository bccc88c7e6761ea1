import * as z from 'zod';

/**
 * Whether readers can read and search without a network: a worker keeps what they read, they can save
 * stories and take the whole edition along. `false` publishes a worker that removes a former one and all
 * that it kept.
 * @example offline: false
 */
export const offline = z.boolean().default(true);
