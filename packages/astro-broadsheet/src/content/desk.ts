import { fileURLToPath } from 'node:url';
import type { Issue, StoryRules } from '@broadsheet/article-schema';
import type { Config } from '../virtual-config.ts';
import { readAhead } from './ahead.ts';
import { type Cache, nextCache, readCache, takeAhead, writeCache } from './cache.ts';
import type { Content, ContentKind } from './content.ts';
import { setCurrentContent } from './current.ts';
import { readContent } from './read.ts';

/**
 * Reads the content once for all loaders: whoever asks first starts the reading, the others wait for
 * the same one; who asks again starts a new one.
 */
export function createDesk(config: Config, extra?: StoryRules['extra']): Desk {
  const served = new Set<ContentKind>();
  let tell = () => {};
  let reading: Promise<Content> | undefined;
  let places: Places | undefined;

  let last: Cache | undefined;

  // What did not change is the same object in each reading.
  const readAll = async ({ root, cacheFolder }: Places) => {
    const cache = last ? nextCache(last) : readCache(cacheFolder, config);
    if (!last) takeAhead(cache, await readAhead(root.href));
    const content = await readContent({ config, extra, root: fileURLToPath(root), cache });
    if (!last) writeCache(cacheFolder, cache);
    last = cache;
    return content;
  };

  return {
    folder: config.folder,
    read(kind, root, cacheFolder) {
      if (!reading || served.has(kind)) {
        served.clear();
        places = { root, cacheFolder };
        reading = readAll(places);
      }
      served.add(kind);
      return reading;
    },
    follow(apply) {
      tell = apply;
    },
    async refresh() {
      if (!places) return [];
      reading = readAll(places);
      const content = await reading;
      if (content.issues.length > 0) return content.issues;
      setCurrentContent(places.root.href, content);
      tell();
      return content.issues;
    },
  };
}

export interface Desk {
  folder: string;
  /** All content as it is on disk now. */
  read: (kind: ContentKind, root: URL, cacheFolder: string) => Promise<Content>;
  /** Calls back after a refresh that found no problem. */
  follow: (apply: () => void) => void;
  refresh: () => Promise<Issue[]>;
}

interface Places {
  root: URL;
  cacheFolder: string;
}
