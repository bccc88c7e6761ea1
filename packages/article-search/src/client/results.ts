import type { Result } from './search.ts';

/** Shows results as list items, made of text and elements only: nothing found is ever read as HTML. */
export function showResults(list: HTMLElement, results: readonly Result[], language: string): void {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  list.replaceChildren(...results.map((result) => item(result, date)));
}

function item({ url, meta, excerpt }: Result, date: Intl.DateTimeFormat): HTMLElement {
  const link = element('a', meta.title ?? url);
  link.setAttribute('href', url);
  const heading = element('h2', link);
  heading.className = 'teaser-headline';
  const summary = element(
    'p',
    ...excerpt.map(({ text, isMatch }) => (isMatch ? element('mark', text) : text)),
  );
  summary.className = 'teaser-summary';
  const parts: (string | Node)[] = [meta.section, meta.byline]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `${part} · `);
  if (meta.date) {
    const time = element('time', date.format(new Date(meta.date)));
    time.setAttribute('datetime', meta.date);
    parts.push(time);
  }
  const line = element('p', ...parts);
  line.className = 'teaser-meta';
  return element('li', heading, summary, line);
}

function element(name: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.dir = name === 'h2' || name === 'p' ? 'auto' : '';
  if (!made.dir) made.removeAttribute('dir');
  made.append(...children);
  return made;
}
