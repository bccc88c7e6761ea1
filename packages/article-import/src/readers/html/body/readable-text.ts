import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The text that Readability takes for a page's article; empty where it finds none. */
export function readableText(document: Document): string {
  const { document: copy } = parseHTML(document.toString());
  try {
    return new Readability(copy, { maxElemsToParse: 50_000 }).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}
