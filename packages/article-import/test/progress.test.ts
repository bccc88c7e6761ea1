import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { onTerminal, screenOf } from './terminal.ts';

const PAGES = 40;
const FULL = `[${'='.repeat(40)}] ${PAGES}/${PAGES}`;
const TOTALS = `${PAGES} items: ${PAGES} stories, 0 refused.`;
const terminal = onTerminal ?? (() => ({ code: null, output: '' }));

describe.skipIf(!onTerminal)(
  'on a terminal (needs `script` of util-linux, or Python), an import',
  () => {
    it('moves a bar on to the total, and leaves it on the screen with the totals below', () => {
      const { code, output } = terminal(shell(importing(savedPages())));
      const seen = [...output.matchAll(/\[=*-*\] (\d+)\/\d+/g)].map(([, done]) => Number(done));
      expect(code).toBe(0);
      expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      expect(seen.filter((done) => done > 0 && done < PAGES)).not.toEqual([]);
      const screen = screenOf(output);
      expect(screen[0]).toContain(FULL);
      expect(screen[1]).toBe(TOTALS);
    });

    it('of a long name has a bar that fits', () => {
      const source = join(savedPages(), 'n'.repeat(120));
      mkdirSync(source);
      writeFileSync(join(source, 'a.html'), '<article><h1>Night</h1><p>Water.</p></article>');
      const { output } = terminal(shell(importing(source)));
      expect(screenOf(output)[0]).toBe(`${'n'.repeat(19)}… [${'='.repeat(40)}] 1/1`);
    });

    it('sends what is kept in a file neither bar nor code of a terminal', () => {
      const file = join(newFolder(), 'said.txt');
      const { output } = terminal(`${shell(importing(savedPages()))} > '${file}'`);
      expect(screenOf(output)[0]).toContain(FULL);
      expect(readFileSync(file, 'utf8')).toContain(TOTALS);
      expect(marksOfTerminal(readFileSync(file, 'utf8'))).toEqual([]);
    });

    it('that cannot go on ends, with its reason below the bar', () => {
      const source = savedPages();
      writeFileSync(join(source, 'urls.json'), '{');
      const { code, output } = terminal(shell(importing(source)));
      expect(code).toBe(2);
      expect(screenOf(output)[1]).toBe(join(source, 'urls.json'));
    });
  },
);

it('Where it is piped, an import prints neither bar nor code of a terminal.', () => {
  const { stdout, stderr } = spawnSync(process.execPath, importing(savedPages()), {
    encoding: 'utf8',
  });
  expect(stdout.split('\n')[0]).toBe(TOTALS);
  expect(marksOfTerminal(stdout)).toEqual([]);
  expect(stderr).toBe('');
});

/** What only a terminal reads: bars, and letters that control it. */
function marksOfTerminal(text: string): string[] {
  const codes = [...text].filter((letter) => letter < ' ' && letter !== '\n');
  return [...codes, ...(text.match(/\[[=-]+\]/g) ?? [])];
}

function importing(source: string): string[] {
  const bin = fileURLToPath(new URL('../bin/article-import.mjs', import.meta.url));
  return [bin, 'html', source, '--out', newFolder(), '--dry-run'];
}

function shell(args: readonly string[]): string {
  return [process.execPath, ...args].map((arg) => `'${arg}'`).join(' ');
}

function savedPages(): string {
  const folder = newFolder();
  for (let page = 1; page <= PAGES; page++) {
    const hours = Array.from(
      { length: 60 },
      (_, hour) => `<p>In hour ${hour} water stood high in the old town, and nobody slept.</p>`,
    );
    const article = `<article><h1>Night ${page}</h1>${hours.join('')}</article>`;
    const html = `<html><head><title>Night ${page}</title></head><body>${article}</body></html>`;
    writeFileSync(join(folder, `night-${page}.html`), html);
  }
  return folder;
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'progress-'));
}
