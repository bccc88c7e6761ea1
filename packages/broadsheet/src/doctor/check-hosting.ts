import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

/** Where a host reads a file that the build cannot put in its place, it is there. */
export const checkHosting: Check = {
  what: 'the files of the host',
  find: ({ site: { root, options } }) =>
    options.hosting.includes('vercel') && !existsSync(join(root, 'vercel.json'))
      ? [
          problem(
            'doctor/vercel-json',
            'Vercel reads vercel.json in this folder, and there is none: no headers, no redirects.',
            'Build once, then copy `.cache/hosting/vercel.json` here and commit it.',
          ),
        ]
      : [],
};
