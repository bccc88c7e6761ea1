import type { Counts } from '../engine/narrow.ts';
import { FILTERS, type FilterName, type Query } from '../query.ts';
import { button, element } from './element.ts';
import type { Speech } from './words.ts';

/**
 * Shows, for each filter, the values that the stories found have, and how many have each; the one that is
 * chosen is pressed. Years stand in the timeline.
 */
export function showFacets(
  place: HTMLElement,
  { counts, query }: Facetted,
  choose: Choose,
  speech: Speech,
): void {
  const focused =
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset.value
      : undefined;
  const number = new Intl.NumberFormat(speech.locale);
  place.replaceChildren(
    ...FILTERS.filter((name) => name !== 'year').flatMap((name) => {
      const values = valuesOf(name, counts, query);
      if (values.length === 0) return [];
      const items = values.map(([value, count]) => {
        const isChosen = query.filters[name] === value;
        const attributes = { 'aria-pressed': String(isChosen), 'data-value': `${name} ${value}` };
        const press = () => choose(name, isChosen ? undefined : value);
        const size = element('span', { class: 'search-size' }, number.format(count));
        return element('li', {}, button(attributes, press, element('bdi', {}, value), ' ', size));
      });
      return [group(speech.words.filterNames[name] ?? name, items)];
    }),
  );
  if (focused) place.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
}

function group(name: string, items: readonly HTMLElement[]): HTMLElement {
  const first = element('ul', {}, ...items.slice(0, SHOWN));
  const children: Node[] = [element('legend', {}, name), first];
  if (items.length > SHOWN) {
    const summary = element('summary', {}, `+ ${items.length - SHOWN}`);
    children.push(element('details', {}, summary, element('ul', {}, ...items.slice(SHOWN, MOST))));
  }
  return element('fieldset', { class: 'search-facet' }, ...children);
}

/** Most first; what is chosen before all, though nothing should have it. */
function valuesOf(name: FilterName, counts: Counts, query: Query): [string, number][] {
  const chosen = query.filters[name];
  const values = Object.entries(counts[name] ?? {});
  if (chosen && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
  return values.sort(
    ([a, m], [b, n]) => Number(b === chosen) - Number(a === chosen) || n - m || (a < b ? -1 : 1),
  );
}

const SHOWN = 7;
const MOST = 100;

interface Facetted {
  counts: Counts;
  query: Query;
}

/** Takes a value, or takes it off. */
export type Choose = (name: FilterName, value: string | undefined) => void;
