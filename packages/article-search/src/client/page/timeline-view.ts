import { button, element } from './element.ts';
import type { Choose } from './facets-view.ts';
import { periodText, type Speech } from './words.ts';

/** Shows how many of the stories found each year has; a year narrows the search to itself. */
export function showTimeline(
  place: HTMLElement,
  { counts, chosen }: Timeline,
  choose: Choose,
  speech: Speech,
): void {
  const years = Object.keys(counts)
    .map(Number)
    .sort((a, b) => a - b);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  place.hidden = years.length < 2 && !chosen;
  const most = Math.max(1, ...Object.values(counts));
  const number = new Intl.NumberFormat(speech.locale);
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.year : undefined;
  const items: HTMLElement[] = [];
  for (let year = Math.max(first, last - MOST); year <= last; year++) {
    const count = counts[year] ?? 0;
    const isChosen = chosen === String(year);
    const bar = element('span', { class: 'search-bar', 'aria-hidden': 'true' });
    // Through the style object, as a style attribute would be refused by the content policy.
    bar.style.setProperty('--share', String(count / most));
    const label = periodText(String(year), speech);
    const made = button(
      {
        'aria-pressed': String(isChosen),
        'aria-label': `${label}: ${number.format(count)}`,
        'data-year': year,
        disabled: count === 0 && !isChosen,
      },
      () => choose('year', isChosen ? undefined : String(year)),
      bar,
      element('span', { class: 'search-year', 'aria-hidden': 'true' }, label),
    );
    items.push(element('li', {}, made));
  }
  place.replaceChildren(...items);
  if (focused) place.querySelector<HTMLElement>(`[data-year="${focused}"]`)?.focus();
}

const MOST = 200;

interface Timeline {
  /** By year. */
  counts: Readonly<Record<string, number>>;
  chosen: string | undefined;
}
