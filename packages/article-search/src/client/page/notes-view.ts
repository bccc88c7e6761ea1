import type { Answer } from '../engine/answer.ts';
import type { Result } from '../engine/result.ts';
import { button, element } from './element.ts';
import { countText, periodText, type Speech, say } from './words.ts';

/** How many stories were found, and how far back was searched. */
export function statusText({ total, isComplete, searched }: Answer, speech: Speech): string {
  const found = countText(total, speech);
  const oldest = searched.filter(Boolean).toSorted()[0];
  if (isComplete || !oldest) return found;
  return say(speech.words.searchSoFar, { found, period: periodText(oldest, speech) });
}

/** Says what could not be searched. */
export function lacksNote({ missing }: Answer, speech: Speech): HTMLElement[] {
  if (missing.length === 0) return [];
  const names = [...new Set(missing)].map((period) => (period ? periodText(period, speech) : '–'));
  const periods = new Intl.ListFormat(speech.locale).format(names);
  return [element('p', { class: 'search-lacks' }, say(speech.words.searchLacks, { periods }))];
}

/** Offers a search for near words. */
export function suggestionNote(
  text: string | undefined,
  take: (text: string) => void,
  { words }: Speech,
): HTMLElement[] {
  if (!text) return [];
  const [before = '', after = ''] = words.didYouMean.split('{query}');
  const link = button({ class: 'search-link' }, () => take(text), text);
  return [element('p', {}, before, link, after)];
}

/** Offers the feed that most of the first results belong to: a search itself has none. */
export function feedNote(results: readonly Result[], { words }: Speech): HTMLElement[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { meta } of results) {
    if (!meta.feed || !meta.feed_name) continue;
    const { count = 0 } = counts.get(meta.feed) ?? {};
    counts.set(meta.feed, { name: meta.feed_name, count: count + 1 });
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count);
  if (!most) return [];
  const [href, { name }] = most;
  const link = element('a', { href, type: 'application/rss+xml' }, say(words.searchFeed, { name }));
  return [element('p', { class: 'search-feed' }, link)];
}
