import { existsSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { insideOf, type WriteJob, writeOne } from './write.ts';

/** Redirects of this import join those that are there; one address leads to one place. */
export function writeRedirects(redirects: readonly RedirectLine[], write: WriteJob): void {
  if (redirects.length === 0) return;
  const full = insideOf(write.out, 'redirects.yaml');
  const before = existsSync(full)
    ? ((parse(readFileSync(full, 'utf8')) ?? []) as RedirectLine[])
    : [];
  const all = new Map([...redirects, ...before].map(({ from, to }) => [from, to]));
  const list = [...all]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => ({ from, to }));
  writeOne(
    {
      path: 'redirects.yaml',
      content: list.map((line) => stringify([line])).join(''),
      source: 'redirects',
    },
    { ...write, force: true },
  );
}

/** `from` a path of the paper, `to` a path or an http(s) address. */
export interface RedirectLine {
  from: string;
  to: string;
}
