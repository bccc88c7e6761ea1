import * as z from 'zod';

/**
 * Whether photos need an alt text and a credit. Default: both are required.
 * @example photos: { credit: 'optional' }
 */
export const photos = z
  .strictObject({
    alt: z.enum(['required', 'optional']).default('required'),
    credit: z.enum(['required', 'optional']).default('required'),
  })
  .prefault({});
