/** Reads the shortcode that begins at a bracket; undefined where none does. Bounded: a tag has 5,000 characters at most. */
export function readShortcode(content: string, start: number): Shortcode | undefined {
  const isDoubled = content[start + 1] === '[';
  const open = isDoubled ? start + 1 : start;
  NAME.lastIndex = open + 1;
  const [head, slash = '', name = ''] = NAME.exec(content) ?? [];
  if (head === undefined) return undefined;
  const close = closeOf(content, open + 1 + head.length);
  if (close === -1) return undefined;
  const isEscaped = isDoubled && content[close + 1] === ']';
  const inside = content.slice(open + 1 + head.length, close);
  const begin = isEscaped ? start : open;
  const end = close + (isEscaped ? 2 : 1);
  return {
    start: begin,
    end,
    source: content.slice(begin, end),
    name: name.toLowerCase(),
    isClosing: slash !== '',
    isSingle: /\/\s*$/.test(inside),
    isEscaped,
    ...valuesIn(inside),
  };
}

/** The bracket that ends a tag; brackets in quotes do not. */
function closeOf(content: string, from: number): number {
  let quote = '';
  const last = Math.min(content.length, from + LONGEST);
  for (let at = from; at < last; at++) {
    const sign = content[at] ?? '';
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === ']') return at;
    else if (sign === '[' || (sign === '\n' && content[at + 1] === '\n')) return -1;
    else if ((sign === '"' || sign === "'") && content[at - 1] === '=') quote = sign;
  }
  return -1;
}

function valuesIn(inside: string): Pick<Shortcode, 'values' | 'positional'> {
  const values: Record<string, string> = Object.create(null);
  const positional: string[] = [];
  for (const [, key, double, single, bare, alone] of inside.matchAll(VALUE)) {
    if (key) values[key.toLowerCase()] = double ?? single ?? bare ?? '';
    else if (alone && alone !== '/') positional.push(alone.replace(/^["']|["']$/g, ''));
  }
  return { values, positional };
}

const NAME = /(\/)?([a-z][\w-]{0,60})(?=[\s\]/])/iy;
const VALUE = /([\w-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|(\S+)/g;
const LONGEST = 5000;

export interface Shortcode {
  start: number;
  end: number;
  source: string;
  /** In small letters. */
  name: string;
  values: Record<string, string>;
  positional: string[];
  isClosing: boolean;
  isSingle: boolean;
  /** `[[name]]`: text that looks like a shortcode. */
  isEscaped: boolean;
}
