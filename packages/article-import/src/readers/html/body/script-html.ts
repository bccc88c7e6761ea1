import { elementsIn } from '../dom.ts';

/**
 * The longest HTML that a page keeps as a text in its scripts, as pages do that a browser builds from
 * data. Empty where none holds three paragraphs.
 */
export function scriptHtml(document: Document): string {
  const found = elementsIn(document, 'script').flatMap((script) =>
    htmlIn((script.textContent ?? '').slice(0, MOST), 0),
  );
  return found.reduce((best, html) => (html.length > best.length ? html : best), '');
}

/** The texts of a script that are HTML; a text may itself hold data with texts. */
function htmlIn(script: string, depth: number): string[] {
  if (!PARAGRAPHS.test(script)) return [];
  return [...script.matchAll(TEXT)].flatMap(([text]) => {
    const value = parsed(text);
    if (!PARAGRAPHS.test(value)) return [];
    const inner = depth < 2 ? htmlIn(value, depth + 1) : [];
    return inner.length > 0 ? inner : [value];
  });
}

function parsed(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return '';
  }
}

const TEXT = /"(?:[^"\\]|\\[^\n]){300,}"/g;
const PARAGRAPHS = /(?:(?:<|\\u003c)p[\s>\\][\s\S]*?){3}/i;
const MOST = 4_000_000;
