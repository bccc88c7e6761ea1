import { FOLDING } from '@broadsheet/article-fixtures';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokensOf } from '../src/fold/tokens.ts';
import { type Paper, paperOf, story } from './paper.ts';

const languages = [...new Set(FOLDING.map(({ language }) => language))];

describe.each(languages)('in %s', (language) => {
  const pairs = FOLDING.filter((pair) => pair.language === language);
  let paper: Paper;
  beforeAll(async () => {
    const records = pairs.map(({ text }, at) => story({ url: `/${at}/`, language, body: text }));
    paper = await paperOf(records);
  });

  it.each(pairs.map((pair, at) => ({ ...pair, at, verb: pair.meets ? 'finds' : 'does not find' })))(
    '“$query” $verb “$text”',
    async ({ query, meets, at }) => {
      const results = await paper.find(`?${new URLSearchParams({ q: query, language })}`, 1000);
      expect(results.some(({ path }) => path === `/${at}/`)).toBe(meets);
    },
  );
});

it('holds 120 pairs or more, of 8 languages or more', () => {
  expect(FOLDING.length).toBeGreaterThanOrEqual(120);
  expect(languages.length).toBeGreaterThanOrEqual(8);
});

describe('words', () => {
  it.each([
    ['keep their place in the text as written', 'Ärger  café', 'de', ['Ärger', 'café']],
    ['hold what is joined to them', 'the U.S. e-mail', 'en', ['the', 'U.S', 'e-mail']],
    ['of scripts without spaces overlap', '北京大学', 'zh', ['北京', '京大', '大学']],
    ['are none in punctuation, emoji and marks of direction', '… 🌊 \u202E « »', 'en', []],
    ['bear a lone surrogate', 'a \uD800 b', 'en', ['a', 'b']],
  ])('%s', (_, text, language, expected) => {
    expect(tokensOf(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(
      expected,
    );
  });
});
