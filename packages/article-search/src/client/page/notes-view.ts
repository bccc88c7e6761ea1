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

/** Says what could not be searched; without a network also what could, as the device has it. */
export function lacksNote({ missing, searched }: Answer, speech: Speech): HTMLElement[] {
  if (missing.length === 0) return [];
  const { searchLacks, searchOffline } = speech.words;
  const periods = listOf(missing, speech);
  const text = navigator.onLine
    ? say(searchLacks, { periods })
    : say(searchOffline, { periods, searched: listOf(searched, speech) });
  return [element('p', { class: 'search-lacks' }, text)];
}

function listOf(periods: readonly string[], speech: Speech): string {
  const names = [...new Set(periods)].map((period) => (period ? periodText(period, speech) : '–'));
  return new Intl.ListFormat(speech.locale).format(names);
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
