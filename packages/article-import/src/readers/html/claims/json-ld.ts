import { elementsIn } from '../dom.ts';
import { type Thing, thingsIn } from './thing.ts';

/**
 * The things that a page's JSON-LD describes, `@graph` and lists opened. Blocks that are wrapped in a
 * comment or hold raw line breaks are read as they were meant; `broken` are those that cannot be.
 */
export function jsonLd(document: Document): { things: Thing[]; broken: string[] } {
  const things: Thing[] = [];
  const broken: string[] = [];
  for (const script of elementsIn(document, 'script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    const value = parsed(text);
    if (value === undefined) {
      if (text.trim()) broken.push(text.trim().slice(0, 80));
    } else things.push(...thingsIn(value));
  }
  return { things, broken };
}

function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '')
    .replace(/;\s*$/, '');
  // A raw control character in a text is no JSON; between texts it is white space.
  for (const attempt of [bare, bare.replace(CONTROLS, ' '), bare.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f]+/g;
