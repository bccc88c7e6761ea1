import type { NoteTaker } from '../../note-taker.ts';
import type { Article } from './article.ts';
import { decide } from './decide.ts';

/** When a page was published and changed. Without a date its story is a draft. */
export function publicationOf(article: Article, notes: NoteTaker) {
  const moments = article.published.map((claim) => ({ ...claim, value: claim.value.text }));
  const published = decide('published', moments, notes);
  tellDate(article, notes);
  if (published === undefined) {
    notes.guessed('status', 'import/undated', {
      message: 'No date was found: the story is a draft.',
      ...{ value: 'draft', source: 'nothing', confidence: 'low' },
    });
    return { status: 'draft' };
  }
  const updated = article.updated
    .map(({ value }) => value.text)
    .find((text) => text.slice(0, 10) > published.slice(0, 10));
  if (updated) notes.kept('updated', 'updated');
  return { published, updated };
}

function tellDate({ published: [claim] }: Article, notes: NoteTaker): void {
  if (!claim) return;
  if (claim.value.isDay)
    notes.guessed('published', 'import/date-guessed', {
      message: 'The page names the day and no hour: midnight.',
      value: claim.value.text,
      source: claim.source,
      confidence: 'medium',
    });
  if (claim.value.isUnsure)
    notes.guessed('published', 'import/date-order', {
      message: 'Day and month may be the other way round.',
      value: claim.value.text,
      source: claim.source,
      confidence: 'low',
    });
}
