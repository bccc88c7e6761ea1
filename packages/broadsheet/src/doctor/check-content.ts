import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

/** Astro is told of the stories, and there are some. */
export const checkContent: Check = {
  what: 'the content',
  find: ({ site: { root, options }, stories }) => [
    ...(FILES.some((file) => existsSync(join(root, file)))
      ? []
      : [
          problem(
            'doctor/collections',
            'Astro does not know of the stories.',
            "Add `src/content.config.ts` with `import { broadsheetCollections } from 'astro-broadsheet/content';` and `export const collections = broadsheetCollections();`.",
          ),
        ]),
    ...(stories.length > 0
      ? []
      : [
          problem(
            'doctor/no-stories',
            `There are no stories in ${options.folder}/stories.`,
            'Begin one with `npx broadsheet new story "Headline"`; a paper without any is not built.',
          ),
        ]),
  ],
};

const FILES = ['ts', 'mts', 'js', 'mjs'].map((ending) => `src/content.config.${ending}`);
