import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isPublic, parseStory } from '@broadsheet/article-schema';
import * as z from 'zod';
import { filesBelow } from '../publish/files.ts';
import type { Config } from '../virtual-config.ts';

/**
 * The files of stories in MDX that may be shown now. The others are not even compiled: what they
 * import would land in the built site. In `astro dev` and in a preview all of them are there.
 */
export function publicMdx(config: Config, root: URL, isForMakers: boolean): string[] {
  const folder = fileURLToPath(new URL(`./${config.folder}/stories/`, root));
  const rules = {
    zone: config.zone,
    photos: config.photos,
    extra: z.record(z.string(), z.unknown()),
    language: '',
  };
  return filesBelow(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .filter((name) => isForMakers || isShown(name))
    .map((name) => `${config.folder}/stories/${name}`);

  function isShown(name: string): boolean {
    try {
      const text = readFileSync(`${folder}${name}`, 'utf8');
      return isPublic(parseStory({ file: name, path: name, text }, rules).value, config.now);
    } catch {
      // The loader has told what is wrong with it.
      return false;
    }
  }
}
