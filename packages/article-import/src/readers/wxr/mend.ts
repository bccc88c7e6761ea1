import { decodeHTMLStrict } from 'entities';

/**
 * Mends, piece by piece, what exports often hold though XML forbids it: control characters go, an `&`
 * that begins no entity and a `]]>` outside CDATA become text, named HTML entities become characters.
 * Each mend is told with its line and column in the file.
 */
export function createMender(tell: (mend: Mend) => void): Mender {
  let tail = '';
  let isInCdata = false;
  let [line, column] = [1, 1];

  const pass = (text: string) => {
    let from = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
      line++;
      column = 1;
      from = at + 1;
    }
    column += text.length - from;
    return text;
  };
  const mend = (text: string, isLast: boolean): string => {
    const stop = isLast ? text.length : Math.max(0, text.length - LOOK_AHEAD);
    let from = 0;
    let out = '';
    while (from < stop) {
      const find = isInCdata ? IN_CDATA : OUTSIDE;
      find.lastIndex = from;
      const match = find.exec(text);
      if (!match || match.index >= stop) break;
      out += pass(text.slice(from, match.index));
      const found = match[0];
      const { whole, instead, what } = replacement(text, match.index, found, isInCdata);
      if (what) tell({ what, source: whole, line, column });
      if (found === OPEN) isInCdata = true;
      else if (found === CLOSE) isInCdata = false;
      pass(whole);
      out += instead;
      from = match.index + whole.length;
    }
    const rest = Math.max(from, stop);
    out += pass(text.slice(from, rest));
    tail = text.slice(rest);
    return out;
  };
  return { write: (piece) => mend(tail + piece, false), end: () => mend(tail, true) };
}

function replacement(text: string, at: number, found: string, isInCdata: boolean): Replacement {
  if (found === OPEN || (found === CLOSE && isInCdata)) return { whole: found, instead: found };
  if (found === CLOSE) return { whole: found, instead: ']]&gt;', what: 'cdata-end' };
  if (found === '\ufffd') return { whole: found, instead: found, what: 'broken-bytes' };
  if (found !== '&') return { whole: found, instead: '', what: 'control-character' };
  ENTITY.lastIndex = at;
  const [whole, number, name] = ENTITY.exec(text) ?? [];
  if (whole === undefined) return { whole: '&', instead: '&amp;', what: 'ampersand' };
  if (number !== undefined) {
    return isCharacter(number)
      ? { whole, instead: whole }
      : { whole, instead: '', what: 'control-character' };
  }
  if (/^(amp|lt|gt|quot|apos)$/.test(name ?? '')) return { whole, instead: whole };
  const character = decodeHTMLStrict(whole);
  if (character !== whole) return { whole, instead: character, what: 'html-entity' };
  return { whole, instead: `&amp;${whole.slice(1)}`, what: 'unknown-entity' };
}

/** Whether XML 1.0 allows the character with this number, decimal or `x` and hexadecimal. */
function isCharacter(number: string): boolean {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  if (code === 9 || code === 10 || code === 13) return true;
  return (
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** What each mend means, for a report. */
export const MENDS: Record<MendKind, string> = {
  ampersand: 'An & stands alone: it is read as text.',
  'unknown-entity': 'An entity is not known: it is read as text, nothing is expanded.',
  'html-entity': 'An entity of HTML stands in XML: it is read as its character.',
  'cdata-end': 'A ]]> ends nothing: it is read as text.',
  'control-character': 'A control character, which XML forbids, is left out.',
  'broken-bytes': 'Bytes that are no character of the encoding stand here, shown as \ufffd.',
};

const OPEN = '<![CDATA[';
const CLOSE = ']]>';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const OUTSIDE = /<!\[CDATA\[|\]\]>|&|[\0-\x08\x0b\x0c\x0e-\x1f\ufffd-\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const IN_CDATA = /\]\]>|[\0-\x08\x0b\x0c\x0e-\x1f\ufffd-\uffff]/g;
const ENTITY = /&(?:#(\d{1,8}|x[\da-f]{1,7})|([a-z][a-z\d]{1,31}));/iy;
const LOOK_AHEAD = 40;

interface Replacement {
  whole: string;
  instead: string;
  what?: MendKind;
}

export type MendKind =
  | 'ampersand'
  | 'unknown-entity'
  | 'html-entity'
  | 'cdata-end'
  | 'control-character'
  | 'broken-bytes';

export interface Mend {
  what: MendKind;
  source: string;
  /** Counted from 1. */
  line: number;
  column: number;
}

export interface Mender {
  write: (piece: string) => string;
  end: () => string;
}
