import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReadme } from './readme.ts';
import { PACKAGES, packInto, packingProblems, typeProblems } from './tarballs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tarballs-'));
let tarballs: Record<string, string>;

beforeAll(() => {
  tarballs = packInto(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(PACKAGES)('$manifest.name', ({ manifest, folder: home }) => {
  const bytes = () => readFileSync(tarballs[manifest.name] ?? '');

  it('is packed as its manifest says', async () => {
    expect(await packingProblems(bytes())).toEqual([]);
  });

  it('has types that are found where its code is found', async () => {
    expect(await typeProblems(bytes())).toEqual([]);
  });

  it('carries its licence, and says what it is, whose and from where', () => {
    expect(readFileSync(join(home, 'LICENSE'), 'utf8')).toBe(
      readFileSync(join(root, 'LICENSE'), 'utf8'),
    );
    expect(manifest).toMatchObject({
      type: 'module',
      license: 'MIT',
      description: expect.stringMatching(/\.$/),
      engines: { node: '>=22.12' },
      sideEffects: expect.anything(),
      files: expect.arrayContaining(['dist', 'src']),
      repository: { type: 'git', directory: home.slice(root.length) },
    });
  });

  it('tells in its readme, in the form of all of them, what a newcomer asks', () => {
    const headings = readReadme(home).text.match(/^## .*$/gm) ?? [];
    expect(headings.filter((heading) => QUESTIONS.includes(heading))).toEqual(QUESTIONS);
  });

  it('gives its source, its types and its code, in this order', () => {
    const entries = Object.entries(manifest.exports).filter(
      ([, entry]) => typeof entry === 'object' && entry.default?.endsWith('.js'),
    );
    expect(entries.length).toBeGreaterThan(0);
    for (const [name, entry] of entries)
      expect([name, Object.keys(entry)]).toEqual([name, ['source', 'types', 'default']]);
  });
});

const QUESTIONS = [
  'What is this?',
  'When should I use this?',
  'Install',
  'Use',
  'API',
  'Errors',
  'Compatibility',
  'Security',
  'Licence',
].map((question) => `## ${question}`);
