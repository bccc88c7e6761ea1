import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openManifest, readManifest } from '../src/manifest.ts';
import { redirectKeeper, writeRedirects } from '../src/redirects.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(out, { recursive: true }));

const MANY = Array.from({ length: 5000 }, (_, at) => `stories/2014/05/كرة "${at}".md`);
const entryOf = (path: string, archive = 'one') => ({
  archive,
  source: `${archive}.xml#${path}`,
  sha256: 'a'.repeat(64),
  aliases: [`/${'long/'.repeat(path.endsWith('7".md') ? 2000 : 1)}${path}`],
});

describe('what earlier imports wrote', () => {
  it('is found by its path, in a file of any length', () => {
    write(MANY, 'one');
    const manifest = readManifest(out);
    expect(MANY.map(manifest.get)).toEqual(MANY.map((path) => entryOf(path)));
    expect(manifest.get('stories/other.md')).toBeUndefined();
    manifest.close();
  });

  it('is forgotten once it is met, and kept where it is not', () => {
    write(MANY.slice(0, 3), 'one');
    write(MANY.slice(1, 2), 'two');
    const manifest = readManifest(out);
    expect([...manifest.entries()].map(([path, { archive }]) => [path, archive])).toEqual([
      [MANY[0], 'one'],
      [MANY[2], 'one'],
      [MANY[1], 'two'],
    ]);
    manifest.forget(MANY[0] as string);
    expect(manifest.get(MANY[0] as string)).toBeUndefined();
    manifest.close();
  });

  it('stands in one object of JSON', () => {
    write(MANY.slice(0, 3), 'one');
    write([], 'two');
    write(MANY.slice(3, 5), 'two');
    expect(Object.keys(JSON.parse(readFileSync(join(out, '.import.json'), 'utf8')))).toEqual(
      MANY.slice(0, 5),
    );
  });

  it('is read however the file is laid out', () => {
    const entries = { 'a.md': entryOf('a.md'), 'b.md': entryOf('b.md') };
    for (const indent of [undefined, 2]) {
      writeFileSync(join(out, '.import.json'), JSON.stringify(entries, null, indent));
      expect(readManifest(out).get('b.md')).toEqual(entries['b.md']);
    }
  });

  it('is nothing before the first import', () => {
    expect([...readManifest(out).entries()]).toEqual([]);
  });
});

describe('redirects of an import join those of the file', () => {
  it.each([
    ['as imports write them', '- from: /a/\n  to: /b/\n- from: /?p=1\n  to: https://x.example/y\n'],
    [
      'with quotes, comments and more',
      '# old\n- from: \'/a: b/\'\n  to: "/b/" # why\n\n- {from: /c/, to: /d/}\n',
    ],
    ['in one line', '[{from: /a/, to: /b/}]'],
    ['that need each other', '- from: /a/\n  to: &b /b/\n- from: /c/\n  to: *b\n'],
    ['in a document with a mark', '---\n- from: /a/\n  to: /b/\n'],
    ['in an empty file', ''],
  ])('%s', (_, yaml) => {
    const full = join(out, 'redirects.yaml');
    writeFileSync(full, yaml);
    const redirects = redirectKeeper();
    redirects.add({ from: '/new/', to: '/z/' });
    const manifest = readManifest(out);
    writeRedirects(redirects, { out, archive: 'one', manifest, dryRun: false, force: false });
    const before = (parse(yaml) ?? []) as { from: string; to: string }[];
    const all = [...before, { from: '/new/', to: '/z/' }];
    expect(parse(readFileSync(full, 'utf8'))).toEqual(
      all.map(({ from, to }) => ({ from, to })).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    );
  });
});

function write(paths: readonly string[], archive: string): void {
  const log = openManifest(out, readManifest(out));
  for (const path of paths) log.add(path, entryOf(path, archive));
  log.close();
}
