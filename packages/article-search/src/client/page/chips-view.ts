import { FILTERS, type Query } from '../query.ts';
import { button, element } from './element.ts';
import { type Speech, say } from './words.ts';

/** Shows what a search is narrowed to: each can be taken off on its own. */
export function showChips(
  place: HTMLElement,
  query: Query,
  go: (query: Query) => void,
  { words }: Speech,
): void {
  const chips: [string, Query][] = [];
  for (const name of FILTERS) {
    const value = query.filters[name];
    if (!value) continue;
    const { [name]: _, ...filters } = query.filters;
    chips.push([`${words.filterNames[name] ?? name}: ${value}`, { ...query, filters }]);
  }
  const { from, to, ...open } = query;
  if (from) chips.push([`${words.from} ${from}`, to ? { ...open, to } : open]);
  if (to) chips.push([`${words.to} ${to}`, from ? { ...open, from } : open]);
  place.hidden = chips.length === 0;
  place.replaceChildren(
    ...chips.map(([label, without]) => {
      const name = say(words.removeFilter, { filter: label });
      const cross = element('span', { 'aria-hidden': 'true' }, ' ×');
      return element(
        'li',
        {},
        button({ 'aria-label': name }, () => go(without), element('bdi', {}, label), cross),
      );
    }),
  );
}
