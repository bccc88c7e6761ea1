import * as z from 'zod';

/**
 * Where readers can pass a story on to, as plain links that load nothing. With scripts, the device's
 * own share sheet stands before them. An empty list shows none.
 * @example share: ['email', 'whatsapp']
 */
export const share = z
  .array(z.enum(['email', 'whatsapp', 'telegram', 'facebook', 'bluesky', 'linkedin', 'x']))
  .default(['email', 'whatsapp', 'telegram', 'facebook', 'bluesky']);
