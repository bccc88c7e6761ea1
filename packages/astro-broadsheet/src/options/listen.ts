import * as z from 'zod';

/**
 * Whether stories can be heard: a button reads them by a voice of the reader's device, in the story's
 * language, where there is one. Default: false.
 * @example listen: true
 */
export const listen = z.boolean().default(false);
