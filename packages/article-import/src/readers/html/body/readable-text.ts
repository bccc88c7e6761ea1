import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The text that Readability takes for a page's article; empty where it finds none. */
export function readableText(html: string): string {
  const { document: copy } = parseHTML(html.replace(UNSEEN, ''));
  try {
    return (
      new Readability(copy, { maxElemsToParse: 50_000, disableJSONLD: true }).parse()
        ?.textContent ?? ''
    );
  } catch {
    return '';
  }
}

const UNSEEN = /<(script|style|svg)\b[^>]{0,2000}>[\s\S]*?<\/\1\s*>/gi;
