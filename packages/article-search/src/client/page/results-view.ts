import type { Piece } from '../engine/excerpt.ts';
import type { Result } from '../engine/result.ts';
import { element } from './element.ts';

/**
 * Shows results as list items, made of text and elements only: nothing found is ever read as HTML. What
 * stays where it was is left alone, so that a reader keeps the place and the focus.
 */
export function showResults(list: HTMLElement, results: readonly Result[], locale: string): void {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory' });
  const focused = list.contains(document.activeElement)
    ? document.activeElement?.getAttribute('href')
    : undefined;
  for (const [at, result] of results.entries()) {
    const before = list.children[at];
    const key = `${result.place} ${result.excerpt.map(({ text }) => text).join('')}`;
    if (before instanceof HTMLElement && before.dataset.key === key) continue;
    const made = item(result, date);
    made.dataset.key = key;
    if (before) before.replaceWith(made);
    else list.append(made);
  }
  while (list.children.length > results.length) list.lastElementChild?.remove();
  if (focused && !list.contains(document.activeElement))
    [...list.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
}

/** A text with what was asked for marked in it. */
export function marked(pieces: readonly Piece[]): (string | Node)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}

function item(
  { path, place, language, headline, excerpt, meta }: Result,
  date: Intl.DateTimeFormat,
): HTMLElement {
  const link = element('a', { href: path }, ...marked(headline));
  const parts: Node[] = [];
  const kicker = meta.kicker || meta.section;
  if (kicker) parts.push(element('p', { class: 'kicker' }, kicker));
  parts.push(element('h2', { class: 'teaser-headline' }, link));
  if (excerpt.length > 0)
    parts.push(
      element('p', { class: 'teaser-summary' }, element('a', { href: place }, ...marked(excerpt))),
    );
  const line: (string | Node)[] = meta.byline ? [element('bdi', {}, meta.byline), ' · '] : [];
  if (meta.date)
    line.push(
      element(
        'time',
        { datetime: meta.date },
        date.format(new Date(`${meta.date.slice(0, 10)}T12:00`)),
      ),
    );
  if (line.length > 0) parts.push(element('p', { class: 'teaser-meta' }, ...line));
  const made = element(
    'li',
    { class: 'search-result', lang: language, dir: 'auto' },
    element('div', {}, ...parts),
  );
  if (meta.image)
    made.append(
      element('img', {
        ...{ src: meta.image, alt: meta.image_alt ?? '', loading: 'lazy', decoding: 'async' },
        ...{ width: 160, height: 107 },
      }),
    );
  return made;
}
