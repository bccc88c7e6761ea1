import { gunzipSync } from 'node:zlib';
import { FOLDING } from '@broadsheet/article-fixtures';
import { decode } from 'cborg';
import * as pagefind from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { type CutWord, closePagefind, cutWords } from '../src/build/cut-words.ts';
import { lexiconOf } from '../src/build/lexicon.ts';
import { type PostedWord, postWords } from '../src/build/post-words.ts';
import { readStories } from '../src/build/read-stories.ts';
import { story } from './paper.ts';

afterAll(closePagefind);

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
      const read = readStories(records, lexicon);
      await lexicon.cutAll();
      const written = read.stories.map(({ written }) => ({ written, added: [] }));
      const { words } = postWords({ ...read, stories: written });
      const posted = words.filter(({ stories }) => stories.length > 0);
      expect(Object.fromEntries(posted.map((word) => [word.text, postingsOf(word)]))).toEqual(
        await wordsOfPagefind(bodies, language),
      );
    },
  );
});

/** By story. */
function postingsOf({ stories, weights, counts, steps }: PostedWord): Postings {
  let next = 0;
  return stories.map((story, at) => {
    let place = 0;
    const places = Array.from({ length: counts[at] ?? 0 }, () => {
      place += steps[next++] ?? 0;
      return place;
    });
    return [story, weights[at] ?? 0, places];
  });
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
