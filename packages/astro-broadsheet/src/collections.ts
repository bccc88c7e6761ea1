import config from 'virtual:broadsheet/config';
import type { ContentKind } from './content/content';
import { currentContent } from './content/current';
import { handedContent } from './content/handed';
import { PublishError } from './publish/error';

/**
 * The content of this build: in Astro's own process as it was read, in others as it was handed to them.
 * @throws {PublishError} where nothing has read any.
 */
export function builtContent() {
  return currentContent(config.root) ?? handedContent(config.handed) ?? refuseNone();
}

function refuseNone(): never {
  throw new PublishError(
    'content/collections-missing',
    'The site does not say that it has the collections of the paper.',
    'Write `export const collections = broadsheetCollections();` into src/content.config.ts.',
  );
}

/** The same as Astro's store would hold it. */
export function collections(): [ContentKind, Map<string, { id: string; data: unknown }>][] {
  const { issues: _, ...content } = builtContent();
  return Object.entries(content).map(([kind, entries]) => [
    kind as ContentKind,
    new Map([...entries].map(([id, data]) => [id, { id, data }])),
  ]);
}
