import { FILTERS, type Query } from './query.ts';
import type { Found } from './search.ts';

/** Fills each select of the form with the values that the stories found have, and how many have each. */
export function fillFacets(
  form: HTMLFormElement,
  counts: Found['counts'],
  query: Query,
  any: string,
): void {
  for (const name of FILTERS) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = query.filters[name] ?? '';
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || value === chosen,
    );
    if (chosen && !values.some(([value]) => value === chosen)) values.push([chosen, 0]);
    values.sort(([a, m], [b, n]) =>
      name === 'year' ? b.localeCompare(a) : n - m || a.localeCompare(b),
    );
    select.replaceChildren(
      new Option(any, ''),
      ...values.map(
        ([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen),
      ),
    );
  }
}
