import * as z from 'zod';

/**
 * In which formats pictures are offered, the first that a browser knows being taken; a JPEG is there for
 * every other. AVIF files are smaller than WebP, and take several times as long to make.
 * @example pictures: { formats: ['avif', 'webp'] }
 */
export const pictures = z
  .strictObject({ formats: z.array(z.enum(['avif', 'webp'])).default(['webp']) })
  .prefault({});

export type PictureFormat = z.output<typeof pictures>['formats'][number];
