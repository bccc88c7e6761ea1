import type { ArchiveMap } from '../../archive-map.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { Article } from './article.ts';
import { typesOf } from './claims/thing.ts';
import { decide } from './decide.ts';

/** Where a story stands in the paper: its kind, its section, its topics, and who may read it. */
export function placingOf(article: Article, map: ArchiveMap, notes: NoteTaker) {
  const topics = decide('topics', article.topics, notes);
  return {
    kind: kindOf(article, notes),
    section: sectionOf(article, map, notes),
    topics,
    access: isClosed(article) ? 'subscriber' : undefined,
  };
}

function kindOf({ data }: Article, notes: NoteTaker): string | undefined {
  const types = data.articles.flatMap(({ thing }) => typesOf(thing));
  const kind = KINDS.find(({ type }) => types.includes(type))?.kind;
  if (kind) notes.kept('kind', 'kind');
  return kind;
}

function sectionOf(article: Article, map: ArchiveMap, notes: NoteTaker): string {
  const [claim] = article.sections;
  const known = article.sections.find(({ value }) => map.sections[value] !== undefined);
  if (known) {
    notes.kept('section', 'section');
    return map.sections[known.value] ?? map.section;
  }
  if (claim)
    notes.guessed('section', 'import/section-unknown', {
      message: `The page says “${claim.value}”; the map can say which section that is.`,
      value: map.section,
      source: claim.source,
      confidence: 'low',
    });
  return map.section;
}

function isClosed({ data }: Article): boolean {
  return data.articles.some(({ thing }) =>
    /^false$/i.test(String(thing.isAccessibleForFree ?? '')),
  );
}

const KINDS = [
  { type: 'OpinionNewsArticle', kind: 'opinion' },
  { type: 'AnalysisNewsArticle', kind: 'analysis' },
];
