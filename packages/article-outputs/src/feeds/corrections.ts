import type { StoryFacts } from '@broadsheet/article-schema';
import { element } from '../xml.ts';
import { atomDocument } from './atom.ts';
import type { Feed } from './feed.ts';

/**
 * The corrections of a paper as an Atom feed: an entry for each, in the order given, which names the
 * story that it mends. A story's own feed cannot recall what was delivered; this one tells.
 */
export function correctionsFeed(feed: Feed, notes: readonly CorrectionNote[]): string {
  const entries = notes
    .slice(0, NEWEST)
    .map(({ id, anchor, kind, headline, url, at, text }) =>
      element('entry', [
        element('id', `${id}#${anchor}`),
        element('title', `${feed.labels.corrections[kind]}: ${headline}`),
        element('link', [], { rel: 'alternate', type: 'text/html', href: `${url}#${anchor}` }),
        element('link', [], { rel: 'related', href: url }),
        element('published', at),
        element('updated', at),
        element('category', [], { term: kind }),
        element('content', text, { type: 'text' }),
      ]),
    );
  return atomDocument(feed, notes[0]?.at, entries);
}

const NEWEST = 100;

type CorrectionFact = StoryFacts['corrections'][number];

/** A correction with the story that it mends. */
export interface CorrectionNote extends CorrectionFact {
  id: string;
  /** Absolute, of the story. */
  url: string;
  headline: string;
}
