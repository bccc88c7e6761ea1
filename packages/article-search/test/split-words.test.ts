import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { splitWords } from '../src/build/split-words.ts';
import { openPagefind } from '../src/client/engine/pagefind.ts';

const folder = mkdtempSync(join(tmpdir(), 'split-words-'));
const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve'.split(' ');
const words = Array.from({ length: 1728 }, (_, at) =>
  [at, at / 12, at / 144].map((place) => SYLLABLES[Math.floor(place) % 12]).join(''),
);
const loaded: string[] = [];

beforeAll(async () => {
  const { index } = await pagefind.createIndex({ writePlayground: false });
  let next = 7;
  const anyWord = () => {
    next = (next * 48_271) % 2_147_483_647;
    return words[next % words.length] ?? '';
  };
  for (let story = 0; story < 300; story++) {
    const own = Array.from({ length: 400 }, anyWord);
    const meta = { title: own.slice(0, 4).join(' ') };
    await index?.addCustomRecord({
      url: `/${story}/`,
      language: 'en',
      content: own.join(' '),
      meta,
    });
  }
  await index?.writeFiles({ outputPath: join(folder, 'whole') });
  await pagefind.close();
  cpSync(join(folder, 'whole'), join(folder, 'split'), { recursive: true });
  splitWords(join(folder, 'split'));
  vi.stubGlobal('fetch', async (url: string) => {
    loaded.push(url);
    return new Response(new Uint8Array(readFileSync(join(folder, url.split('?')[0] ?? ''))));
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function open(id: string) {
  const shard = { id, language: 'en', period: '2026', stories: 300, hash: 'h' };
  const places = { bundlePath: '/', basePath: '/' };
  const loadPagefind = () => import(join(folder, id, 'pagefind.js'));
  const { search } = await openPagefind(shard, { ...places, loadPagefind });
  return async (text: string) => {
    loaded.length = 0;
    return (await search(text)).map(({ id, score, words }) => ({ id, score, words }));
  };
}

describe('an index with its words in small files', () => {
  it('finds the same by every word, by phrases, and by the beginnings of words', async () => {
    const [whole, split] = [await open('whole'), await open('split')];
    const asked = words.filter((_, at) => at % 29 === 0);
    for (const text of [...asked, '"badede bafiba"', ...asked.map((word) => word.slice(0, 5))])
      expect([text, await split(text)]).toEqual([text, await whole(text)]);
  });

  it('loads a fifth of the bytes for a word, or less', async () => {
    const bytes: number[] = [];
    for (const id of ['whole', 'split']) {
      const search = await open(id);
      expect(await search('gorosu')).not.toEqual([]);
      const files = loaded.filter((url) => url.includes('/index/'));
      bytes.push(files.reduce((sum, url) => sum + statSync(join(folder, url)).size, 0));
    }
    const [whole = 0, split = 0] = bytes;
    expect(split).toBeGreaterThan(0);
    expect(split).toBeLessThan(whole / 5);
  });

  it('leaves no file that no list names', () => {
    const names = (id: string) => readdirSync(join(folder, id, 'index'));
    expect(names('split').filter((name) => names('whole').includes(name))).toEqual([]);
    expect(names('split').length).toBeGreaterThan(5 * names('whole').length);
  });
});
