import config from 'virtual:broadsheet/config';
import stored from 'virtual:broadsheet/stored';
import type { Content, ContentKind } from './content/content';
import { currentContent } from './content/current';
import { handedContent } from './content/handed';
import { PublishError } from './publish/error';

/**
 * The content of this build: in Astro's own process as it was read, in others as it was handed to them, and
 * on a server as Astro has stored it.
 * @throws {PublishError} where nothing has read any.
 */
export async function builtContent(): Promise<Content> {
  const read = currentContent(config.root) ?? handedContent(config.handed);
  return read ?? (stored ? storedContent(stored) : refuseNone());
}

/** The same as Astro's store would hold it. */
export async function collections(): Promise<[ContentKind, Map<string, Entry>][]> {
  const { issues: _, ...content } = await builtContent();
  return Object.entries(content).map(([kind, entries]) => [
    kind as ContentKind,
    new Map([...entries].map(([id, data]) => [id, { id, data }])),
  ]);
}

async function storedContent(read: (kind: string) => Promise<Entry[]>): Promise<Content> {
  const all = async (kind: ContentKind) =>
    new Map((await read(kind)).map(({ id, data }) => [id, data as never]));
  return {
    ...{ stories: await all('stories'), people: await all('people'), pages: await all('pages') },
    ...{ pictures: await all('pictures'), redirects: await all('redirects'), issues: [] },
  };
}

function refuseNone(): never {
  throw new PublishError(
    'content/collections-missing',
    'The site does not say that it has the collections of the paper.',
    'Write `export const collections = broadsheetCollections();` into src/content.config.ts.',
  );
}

interface Entry {
  id: string;
  data: unknown;
}
