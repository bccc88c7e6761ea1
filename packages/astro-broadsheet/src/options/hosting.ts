import * as z from 'zod';

/**
 * For which hosts headers and redirects are written. `netlify` and `cloudflare` read `_headers` and
 * `_redirects` in the built site; `vercel` and `nginx` get files in `.cache/hosting/` to be put in place.
 * @example hosting: ['netlify']
 */
export const hosting = z
  .array(z.enum(['cloudflare', 'github', 'netlify', 'nginx', 'vercel']))
  .default([]);
