import { generate, parse, walk } from 'css-tree';

/** The files of faces that have a letter of a text: a browser asks for no others. */
export function fontsFor(faces: readonly Face[], letters: ReadonlySet<number>): string[] {
  const needed = faces.filter(({ ranges }) => !ranges || hasLetter(letters, ranges));
  return [...new Set(needed.map(({ url }) => url))];
}

/** The faces of a style sheet; addresses are absolute, `address` is the sheet's. */
export function facesIn(css: string, address: string): Face[] {
  const found: Face[] = [];
  walk(parse(css, { parseCustomProperty: false }), {
    visit: 'Atrule',
    enter(rule) {
      if (rule.name !== 'font-face' || !rule.block) return;
      let source = '';
      let ranges: Range[] | undefined;
      walk(rule.block, {
        visit: 'Declaration',
        enter({ property, value }) {
          if (property === 'src')
            walk(value, (node) => {
              if (node.type === 'Url' && !source) source = node.value;
            });
          if (property === 'unicode-range') ranges = rangesIn(generate(value));
        },
      });
      const url = source && !source.startsWith('data:') && URL.parse(source, address)?.href;
      if (url) found.push({ url, ranges });
    },
  });
  return found;
}

/** The code points of a text. */
export function lettersIn(texts: Iterable<string>): Set<number> {
  const letters = new Set<number>();
  for (const text of texts) for (const letter of text) letters.add(letter.codePointAt(0) ?? 0);
  return letters;
}

/** The letters of a text, each once, in order. */
export function lettersOf(text: string): string {
  // Most letters are of the first few: a place for each of these is many times quicker than a set.
  const common = new Uint8Array(128);
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const letter = text.codePointAt(at) as number;
    if (letter < common.length) common[letter] = 1;
    else found.add(letter);
    if (letter > 0xffff) at++;
  }
  for (const [letter, isThere] of common.entries()) if (isThere) found.add(letter);
  return String.fromCodePoint(...[...found].sort((a, b) => a - b));
}

/** `U+0-FF,U+131,U+4??` (CSS Fonts 4, section 4.5). */
function rangesIn(value: string): Range[] {
  return value.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^u\+/i, '').split('-');
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last.replaceAll('?', 'F'), 16),
    ];
  });
}

function hasLetter(letters: ReadonlySet<number>, ranges: readonly Range[]): boolean {
  for (const letter of letters)
    if (ranges.some(([first, last]) => letter >= first && letter <= last)) return true;
  return false;
}

type Range = [first: number, last: number];

export interface Face {
  url: string;
  /** Of code points; undefined for all. */
  ranges: Range[] | undefined;
}
