import type { NoteTaker } from '../../note-taker.ts';
import { instantOf, momentOf } from './moment.ts';
import type { Association, NewsItem } from './news-item.ts';

/** Stories that belong to an item, where the source holds them: those to read with it, and its original. */
export function linksOf(item: NewsItem, known: ReadonlyMap<string, NewsItem>, notes: NoteTaker) {
  const stories = (item.associations ?? []).filter(isStory);
  const lost = stories.filter(({ uri }) => !known.has(uri));
  for (const { uri, name } of lost)
    notes.dropped(
      'associations',
      'import/association-missing',
      `${name} (${uri}) is not in the source: the link to it is left out.`,
    );
  const found = stories.filter(({ uri }) => known.has(uri) && uri !== item.uri);
  const related = [...new Set(found.filter((each) => !isTranslation(each)).map(({ uri }) => uri))];
  if (related.length > 0) notes.kept('associations', 'related');
  return {
    related: related.length > 0 ? related : undefined,
    translationOf: originalOf(item, found.filter(isTranslation), { known, notes }),
  };
}

/** Of translations that name each other the first to appear counts as the original. */
function originalOf(
  item: NewsItem,
  translations: readonly Association[],
  { known, notes }: Around,
) {
  const all = [item, ...translations.map(({ uri }) => known.get(uri) as NewsItem)];
  const [first] = all.toSorted((a, b) => appeared(a) - appeared(b) || (a.uri < b.uri ? -1 : 1));
  if (!first || first === item) return undefined;
  notes.guessed('associations', 'import/original-guessed', {
    ...{ message: 'Which of the translations is the original is not said.', value: first.uri },
    ...{ source: 'the first of them to appear', confidence: 'medium' },
  });
  return first.uri;
}

function appeared({ firstCreated, versionCreated }: NewsItem): number {
  const moment = momentOf(firstCreated) ?? momentOf(versionCreated);
  return moment ? instantOf(moment) : Number.POSITIVE_INFINITY;
}

function isStory({ type }: Association): boolean {
  return type === undefined || type === 'text' || type === 'composite';
}

function isTranslation({ rel, name }: Association): boolean {
  return /^translation/i.test(rel ?? '') || /^translation/i.test(name);
}

interface Around {
  known: ReadonlyMap<string, NewsItem>;
  notes: NoteTaker;
}
