import { parseFragment } from 'parse5';
import { elementsOf, textOf } from './tree.ts';

/** The headings of the first level below the headline that can be linked to, in order. */
export function headingsOf(html: string): Heading[] {
  return elementsOf(parseFragment(html))
    .filter(({ tagName }) => tagName === 'h2')
    .flatMap((heading) => {
      const id = heading.attrs.find(({ name }) => name === 'id')?.value;
      const text = textOf(heading).replace(/\s+/g, ' ').trim();
      return id && text ? [{ id, text }] : [];
    });
}

export interface Heading {
  id: string;
  text: string;
}
