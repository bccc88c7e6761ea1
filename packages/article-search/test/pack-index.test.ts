import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../src/index.ts';
import { openPaper, story } from './paper.ts';

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve'.split(' ');
const words = Array.from({ length: 1728 }, (_, at) =>
  [at, at / 12, at / 144].map((place) => SYLLABLES[Math.floor(place) % 12]).join(''),
);
let next = 7;
const anyWord = () => {
  next = (next * 48_271) % 2_147_483_647;
  return words[next % words.length] ?? '';
};
const records = Array.from({ length: 300 }, (_, at) => {
  const own = Array.from({ length: 200 }, anyWord);
  return story({ url: `/${at}/`, headline: own.slice(0, 4).join(' '), body: own.join(' ') });
});
const dist = mkdtempSync(join(tmpdir(), 'pack-index-'));
afterAll(() => rmSync(dist, { recursive: true }));
beforeAll(() => buildIndex({ dist, records }));

/** The stories that have all words one after the other. */
function having(phrase: string): string[] {
  return records
    .filter(({ headline, body }) => [headline, body].some((text) => ` ${text} `.includes(phrase)))
    .map(({ url }) => url)
    .sort();
}

async function found(query: string): Promise<string[]> {
  const results = await openPaper(dist).find(`?${new URLSearchParams({ q: query })}`, 300);
  return results.map(({ path }) => path).sort();
}

describe('an index with its words in small files', () => {
  it('finds every story that has a word, and no other', async () => {
    for (const word of words.filter((_, at) => at % 97 === 0))
      expect([word, await found(word)]).toEqual([word, having(` ${word} `)]);
  });

  it('finds every story that has a phrase, and no other', async () => {
    const { body } = records[5] ?? {};
    const phrase = (body ?? '').split(' ').slice(20, 23).join(' ');
    expect(await found(`"${phrase}"`)).toEqual(having(` ${phrase} `));
    expect(await found(`"${phrase.split(' ').reverse().join(' ')}"`)).toEqual([]);
  });

  it('finds words by their beginnings, in several files', async () => {
    const answers = await openPaper(dist).answers('?q=bade', { isTyping: true });
    const all = records.filter(({ headline, body }) => / bade/.test(` ${headline} ${body}`));
    expect(answers.at(-1)?.total).toBe(all.length);
  });

  it('finds no story by facts that are not of its text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-index-'));
    const meta = { feed: '/salt/rss.xml' };
    await buildIndex({ dist: folder, records: [story({ url: '/a/', body: 'Pepper.', meta })] });
    const paper = openPaper(folder);
    const totals = ['pepper', 'rss', '2026', '\u115F'].map(async (query) => {
      const answer = (await paper.answers(`?${new URLSearchParams({ q: query })}`)).at(-1);
      return answer?.total;
    });
    expect(await Promise.all(totals)).toEqual([1, 0, 0, 0]);
    rmSync(folder, { recursive: true });
  });

  it('asks for one small file a word, and for places only for a phrase', async () => {
    const paper = openPaper(dist);
    const asked = () => paper.requested.filter((path) => path.includes('/index/'));
    await paper.find('?q=gorosu');
    expect(asked()).toHaveLength(1);
    expect(readFileSync(join(dist, asked()[0] ?? '')).length).toBeLessThan(1500);
    await paper.find('?q="badede+bafiba"');
    expect(asked().some((path) => path.includes('.places.'))).toBe(true);
  });

  it('is a tenth smaller than what Pagefind writes', async () => {
    const folder = join(dist, 'whole');
    const { index } = await pagefind.createIndex({ writePlayground: false });
    for (const { url, body, headline } of records)
      await index?.addCustomRecord({
        ...{ url, language: 'en', content: `${headline} ${body}` },
        meta: { title: headline },
      });
    await index?.writeFiles({ outputPath: folder });
    await pagefind.close();
    expect(sizeOf(join(dist, 'pagefind/en-2026/index'))).toBeLessThan(
      0.9 * sizeOf(join(folder, 'index')),
    );
  });
});

describe('a shard of which a file is another’s', () => {
  it('says that it did not come', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-index-'));
    await buildIndex({ dist: folder, records: [story({ url: '/a/', body: 'salt' })] });
    const parts = join(folder, 'pagefind/en-2026/index');
    for (const name of readdirSync(parts)) writeFileSync(join(parts, name), 'other');
    await expect(openPaper(folder).find('?q=salt')).rejects.toMatchObject({ reason: 'failed' });
    rmSync(folder, { recursive: true });
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, name) => sum + readFileSync(join(folder, name)).length,
    0,
  );
}
