import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ghostReader, type Item, parseArchiveMap } from '../src/index.ts';
import { parseNinjs } from '../src/readers/ninjs/validate.ts';

const corpora = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));
const suites = join(corpora, 'ninjs/newsinjson/validation/test_suite');
const versions = existsSync(suites) ? readdirSync(suites).filter((name) => /^\d/.test(name)) : [];

/** The IPTC's own cases, where they are at hand. */
describe.skipIf(versions.length === 0).each(versions)('ninjs %s', (name) => {
  // What is tried for a later version is held to the newest of its kind.
  const version = name.replace('.x_dev', '.9');
  const cases = (folder: string) =>
    readdirSync(join(suites, name, folder)).map((file) => join(suites, name, folder, file));

  it('allows every valid item, by its form and by its version', () => {
    for (const file of cases('should_pass')) {
      const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
      expect(() => parseNinjs(value), file).not.toThrow();
      expect(() => parseNinjs(value, { version }), file).not.toThrow();
    }
  });

  it('refuses every other', () => {
    for (const file of cases('should_fail')) {
      const text = readFileSync(file, 'utf8');
      expect(() => parseNinjs(JSON.parse(text), { version }), file).toThrow();
    }
  });
});

const exports = join(corpora, 'ghost/truth.jsonl');

/** Real exports of Ghost, where they are at hand. */
describe.skipIf(!existsSync(exports))('exports of Ghost', () => {
  const truth = existsSync(exports)
    ? readFileSync(exports, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { file: string; id: string; type: string })
    : [];

  it.each([...Map.groupBy(truth, ({ file }) => file)])(
    '%s: every post and page comes in',
    async (file, posts) => {
      const items: Item[] = [];
      const options = { map: parseArchiveMap('', 'map.yaml'), zone: 'UTC' };
      for await (const item of ghostReader.read(join(corpora, 'ghost', file), options))
        items.push(item);
      const stories = items.filter(({ kind }) => kind === 'story');
      const pages = items.filter(({ kind }) => kind === 'page');
      expect(stories).toHaveLength(posts.filter(({ type }) => type === 'post').length);
      expect(pages).toHaveLength(posts.filter(({ type }) => type === 'page').length);
      const ids = stories.map((item) => (item.kind === 'story' ? item.fields.id : ''));
      expect(posts.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    },
  );
});
