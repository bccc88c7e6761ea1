import type { Issue, StoryRules } from '@broadsheet/article-schema';
import type { Config } from '../virtual-config.ts';
import { type Cache, nextCache, readCache, writeCache } from './cache.ts';
import type { Content, ContentKind } from './content.ts';
import { setCurrentContent } from './current.ts';
import { readContent } from './read.ts';

/**
 * Reads the content once for all loaders: whoever asks first starts the reading, the others wait for
 * the same one; who asks again starts a new one.
 */
export function createDesk(config: Config, extra: StoryRules['extra']): Desk {
  const served = new Set<ContentKind>();
  const followers = new Map<ContentKind, (content: Content) => void>();
  let reading: Promise<Content> | undefined;
  let places: Places = { root: '', cacheFolder: '' };

  let last: Cache | undefined;

  // What did not change is the same object in each reading.
  const readAll = async () => {
    const cache = last ? nextCache(last) : readCache(places.cacheFolder, config);
    const content = await readContent({ config, extra, root: places.root, cache });
    if (!last) writeCache(places.cacheFolder, cache);
    last = cache;
    return content;
  };

  return {
    folder: config.folder,
    read(kind, root, cacheFolder) {
      if (!reading || served.has(kind)) {
        served.clear();
        places = { root, cacheFolder };
        reading = readAll();
      }
      served.add(kind);
      return reading;
    },
    follow: (kind, apply) => followers.set(kind, apply),
    async refresh() {
      reading = readAll();
      const content = await reading;
      if (content.issues.length > 0) return content.issues;
      setCurrentContent(content);
      for (const apply of followers.values()) apply(content);
      return content.issues;
    },
  };
}

export interface Desk {
  folder: string;
  /** All content as it is on disk now. */
  read: (kind: ContentKind, root: string, cacheFolder: string) => Promise<Content>;
  /** Calls back with new content after a refresh that found no problem. */
  follow: (kind: ContentKind, apply: (content: Content) => void) => void;
  refresh: () => Promise<Issue[]>;
}

interface Places {
  root: string;
  cacheFolder: string;
}
