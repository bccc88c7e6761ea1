import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FOLDING } from '@broadsheet/article-fixtures';
import { decode } from 'cborg';
import * as pagefind from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { type CutWord, closePagefind, cutWords } from '../src/build/cut-words.ts';
import { keepCuts, keptCuts, noteCuts } from '../src/build/kept-cuts.ts';
import { lexiconOf } from '../src/build/lexicon.ts';
import { type PostedWords, postWords } from '../src/build/post-words.ts';
import { bareOf, readPart } from '../src/build/read-part.ts';
import { readStories } from '../src/build/read-stories.ts';
import { story } from './paper.ts';

const cache = mkdtempSync(join(tmpdir(), 'cut-words-'));
afterAll(async () => {
  rmSync(cache, { recursive: true });
  await closePagefind();
});

describe('a part of a text', () => {
  it.each([
    ['a word without its signs', '"Ferries,"', ['ferri']],
    ['a name with points as its letters', 'U.S.', ['us']],
    ['words that a hyphen joins, and each', 'self-driving', ['drive', 'self', 'selfdriv']],
    ['a word without its accents', 'Naïve', ['naiv']],
    ['nothing, where it is a sign', '—', []],
  ])('is cut by Pagefind into %s', async (_, part, words) => {
    const { cuts } = await cutWords([part], 'en');
    expect(cuts[0]?.words.map(({ text }) => text)).toEqual(words);
  });

  it('is as many places long as Pagefind counts words in it', async () => {
    const { cuts } = await cutWords(['one', 'two words', '—', ''], 'en');
    expect(cuts.map(({ length }) => length)).toEqual([1, 2, 1, 0]);
  });

  it('may hold the mark that stands between parts', async () => {
    const { cuts } = await cutWords(['a', '\u115F', 'salt\u115F', 'b'], 'en');
    const texts = (words: CutWord[] = []) => words.map(({ text }) => text);
    expect(cuts.map(({ words }) => texts(words))).toEqual([['a'], [], ['salt'], ['b']]);
  });

  it.each(['en', 'de', 'ar', 'he', 'zh', 'ja', 'th', 'ko', 'xx'])(
    'may be of any characters (%s)',
    async (language) => {
      const parts = ANY.map((at) =>
        ANY.slice(at % 7, (at % 7) + 1 + (at % 5))
          .map((step) => String.fromCodePoint(32 + ((at * 7919 + step * 104_729) % 0xd7d0)))
          .join(''),
      );
      expect((await cutWords(parts, language)).cuts).toHaveLength(parts.length);
    },
  );
});

describe('a word with a capital or a sign after it', () => {
  const pairs = [
    ['Ferries,', 'ferries'],
    ['boats!?', 'boats'],
    ['Istanbul.', 'istanbul'],
    ['It.', 'it'],
  ];

  it.each(['en', 'de', 'fr', 'tr', 'ar', 'ko', 'xx'])(
    'is one with the word alone (%s)',
    async (language) => {
      for (const [part, word] of pairs) expect(bareOf(part ?? '')).toBe(word);
      const { cuts } = await cutWords(pairs.flat(), language);
      for (const [at, pair] of pairs.entries()) {
        expect(cuts[at * 2]).toEqual(cuts[at * 2 + 1]);
        const [read, bare] = pair.map((part) => readPart(part, language));
        expect(read).toEqual(bare);
      }
    },
  );

  it.each(['NASA', 'iPhone', 'McDonald', 'don’t', '(ferry)', 'naïve', 'ferry-boat', '2026.'])(
    'does not stand for others: %s',
    (part) => {
      expect(bareOf(part)).toBe(part);
    },
  );
});

describe('what was cut for the last build', () => {
  it('is taken as it was, and Pagefind is asked for the rest', async () => {
    const lexicon = lexiconOf('en-x-kept');
    const [salt, pepper] = ['salt', 'pepper'].map(lexicon.numberOf);
    await lexicon.cutAll(
      new Map([['salt', { words: [{ text: 'kept', at: 0, weight: 7 }], length: 1 }]]),
    );
    const wordOf = (part = 0) =>
      lexicon.wordTexts[lexicon.cuts.words[lexicon.cuts.from[part] ?? 0] ?? 0];
    expect([wordOf(salt), wordOf(pepper)]).toEqual(['kept', 'pepper']);
  });

  it('comes back from the cache as it was kept, for the same version', async () => {
    const lexicon = lexiconOf('en');
    const stories = readStories(
      [story({ url: '/', body: 'Self-driving ferries, U.S. — naïve' })],
      lexicon,
    );
    await lexicon.cutAll();
    const cuts = noteCuts(stories, lexicon);
    keepCuts(cache, 'en-2026', '1', cuts);
    const kept = keptCuts(cache, 'en-2026', '1');
    const asked = await cutWords([...kept.keys()], 'en');
    expect(kept.get('Self-driving')?.words.map(({ text }) => text)).toEqual([
      'drive',
      'self',
      'selfdriv',
    ]);
    expect([...kept.values()]).toEqual(asked.cuts);
    expect(keptCuts(cache, 'en-2026', '2').size).toBe(0);
    expect(keptCuts(cache, 'en-2025', '1').size).toBe(0);
  });
});

describe('the words of stories', () => {
  // Where no spaces divide words, Pagefind cuts them by all that stands around.
  const languages = [...new Set(FOLDING.map(({ language }) => language))].filter(
    (language) => !/^(zh|ja|th)/.test(language),
  );

  it.each(languages)(
    'are those that Pagefind makes of the same texts, at the same places (%s)',
    async (language) => {
      const texts = FOLDING.filter((pair) => pair.language === language).map(({ text }) => text);
      const bodies = texts.map((text, at) => `${text} ${texts[(at * 5) % texts.length]} ${text}`);
      const records = bodies.map((body, at) => story({ url: `/${at}/`, headline: 'Salt', body }));
      const lexicon = lexiconOf(language);
      const stories = readStories(records, lexicon);
      await lexicon.cutAll();
      const written = stories.map(({ written }) => ({ written, added: [] }));
      const posted = postWords(written, lexicon);
      const postings = posted.texts.map((text, word) => [text, postingsOf(word, posted)]);
      expect(Object.fromEntries(postings)).toEqual(await wordsOfPagefind(bodies, language));
    },
  );
});

/** Of a word, by story. */
function postingsOf(word: number, posted: PostedWords): Postings {
  const { storiesFrom, stories, weights, counts, placesFrom, steps } = posted;
  const postings: Postings = [];
  let next = placesFrom[word] ?? 0;
  for (let at = storiesFrom[word] ?? 0; at < (storiesFrom[word + 1] ?? 0); at++) {
    let place = 0;
    const places = Array.from({ length: counts[at] ?? 0 }, () => {
      place += steps[next++] ?? 0;
      return place;
    });
    postings.push([stories[at] ?? 0, weights[at] ?? 0, places]);
  }
  return postings;
}

async function wordsOfPagefind(bodies: readonly string[], language: string) {
  const { index } = await pagefind.createIndex({ writePlayground: false });
  // A sign is a place without a word, as the end of headline and standfirst is.
  for (const [at, body] of bodies.entries())
    await index?.addCustomRecord({ url: `/${at}/`, language, content: `Salt — — ${body}` });
  const { files = [] } = (await index?.getFiles()) ?? {};
  await index?.deleteIndex();
  const found: [string, Postings][] = [];
  for (const { content } of files.filter(({ path }) => path.startsWith('index/'))) {
    const [words] = decode(gunzipSync(content).subarray('pagefind_dcd'.length)) as [Written[]];
    for (const [text, pages, forms] of words)
      found.push([text, merged([pages, ...forms.map(([, pages]) => pages)])]);
  }
  return Object.fromEntries(found);
}

function merged(lists: readonly [number, number[]][][]): Postings {
  const stories = new Map<number, [number, number[]]>();
  for (const pages of lists) {
    let story = 0;
    for (const [step, numbers] of pages) {
      story += step;
      const entry = stories.get(story) ?? [0, []];
      stories.set(story, entry);
      let [at, weight] = [0, 0];
      for (const number of numbers)
        if (number < 0) [at, weight] = [0, -number - 1];
        else {
          at += number;
          entry[0] += weight;
          entry[1].push(at);
        }
    }
  }
  return [...stories]
    .sort(([a], [b]) => a - b)
    .map(([story, [weight, places]]) => [story, weight, places.sort((a, b) => a - b)]);
}

const ANY = Array.from({ length: 3000 }, (_, at) => at);

type Postings = [story: number, weight: number, places: number[]][];
type Written = [string, [number, number[]][], [string, [number, number[]][]][]];
