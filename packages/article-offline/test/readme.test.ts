import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const codeOf = (start: string) =>
  [...readme.matchAll(/```\w+\n([\s\S]*?)```/g)]
    .map(([, code = '']) => code)
    .find((code) => code.startsWith(start)) ?? '';

it('the example of the readme makes a folder of plain HTML ready, with search', () => {
  const root = fileURLToPath(new URL('../.cache/readme/', import.meta.url));
  rmSync(root, { recursive: true, force: true });
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const page = (words: string) =>
    `<!doctype html><html lang="en"><meta name="paper" content="https://example.org/"><title>River</title><link rel="stylesheet" href="/assets/a.1.css"><main><h1>River</h1><p>${words}</p></main>${codeOf('<aside')}`;
  for (const [path, words] of [
    ['', 'All of it'],
    ['2026/river/', 'It rose'],
    ['2026/ferry/', 'It sank'],
    ['offline/', 'Nothing'],
  ])
    write(`dist/${path}index.html`, page(words ?? ''));
  write('dist/assets/a.1.css', 'p { color: green }');
  write('offline.mjs', codeOf('// offline.mjs'));
  const said = execFileSync(process.execPath, ['offline.mjs'], { cwd: root, encoding: 'utf8' });
  expect(said).toContain('files: ');
  const manifest = JSON.parse(readFileSync(join(root, 'dist/editions/2026-11-22.json'), 'utf8'));
  expect(manifest.files.map(({ url }: { url: string }) => url)).toEqual(
    expect.arrayContaining(['/', '/2026/river/', '/2026/ferry/', '/assets/a.1.css']),
  );
  expect(manifest.search).toBe('/editions/2026-11-22/search/');
  expect(readFileSync(join(root, 'dist/sw.js'), 'utf8')).toContain('https://example.org/');
});
