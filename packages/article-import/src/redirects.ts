import { existsSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Item } from './reader.ts';
import { textStore } from './text-store.ts';
import { insideOf, type WriteJob, writeOne } from './write.ts';

/** Redirects of this import join those that are there; one address leads to one place. */
export function writeRedirects(redirects: RedirectKeeper, write: WriteJob): void {
  if (redirects.size() === 0) return;
  const full = insideOf(write.out, 'redirects.yaml');
  const before = existsSync(full) ? linesOf(readFileSync(full, 'utf8')) : [];
  const all = new Map<string, string>();
  for (const { from, to } of redirects.all()) all.set(from, to);
  for (const { from, to } of before) all.set(from, to);
  const list = [...all.keys()].sort();
  writeOne(
    {
      path: 'redirects.yaml',
      content: list.map((from) => stringify([{ from, to: all.get(from) }])).join(''),
      source: 'redirects',
    },
    { ...write, force: true },
  );
}

/**
 * The redirects of a file, each read by itself: a tree of very many takes a hundred times their room. A file
 * that is no list of blocks, or whose blocks need each other, is read as a whole.
 */
function* linesOf(yaml: string): Generator<RedirectLine> {
  const [head = '', ...blocks] = yaml.split(/^(?=- )/m);
  const isList = head.startsWith('- ') || /^(\s*(#.*)?\n)*$/.test(head);
  const all = head.startsWith('- ') ? [head, ...blocks] : blocks;
  if (!isList || /(^|\s)[&*]\w|<<:/.test(yaml)) {
    yield* (parse(yaml) ?? []) as RedirectLine[];
    return;
  }
  for (const block of all) {
    const [, from, to] = PLAIN.exec(block) ?? [];
    if (from && to) yield { from, to };
    else yield* parse(block) as RedirectLine[];
  }
}

/** The old addresses that lead to an item otherwise than by its own `aliases`. */
export function redirectsOf(item: Item): RedirectLine[] {
  if (item.kind === 'redirect') return item.from.map((from) => ({ from, to: item.to }));
  if (item.kind !== 'page') return [];
  return (item.from ?? []).map((from) => ({ from, to: `/${item.slug}/` }));
}

/** Keeps redirects while an archive is read: of a large one there are very many. */
export function redirectKeeper(): RedirectKeeper {
  const texts = textStore();
  const numbers: number[] = [];
  return {
    add: (line) => void numbers.push(texts.add(JSON.stringify(line))),
    size: () => numbers.length,
    *all() {
      for (const number of numbers) yield JSON.parse(texts.get(number)) as RedirectLine;
    },
  };
}

// As imports write it, where neither address needs quotes.
const PLAIN = /^- from: (\/[^\s"'#:]*)\n {2}to: ((?:\/|https?:\/\/)[^\s"'#:]*)\n$/;

/** `from` a path of the paper, `to` a path or an http(s) address. */
export interface RedirectLine {
  from: string;
  to: string;
}

export interface RedirectKeeper {
  add: (line: RedirectLine) => void;
  size: () => number;
  all: () => Iterable<RedirectLine>;
}
