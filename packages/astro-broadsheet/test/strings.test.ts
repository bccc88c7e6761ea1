import { describe, expect, it } from 'vitest';
import { localeOf } from '../src/newsroom/locale.ts';
import { STRING_NAMES, stringsFor, THEME } from '../src/strings.ts';

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
const config = (digits = {}) => ({ zone: 'Africa/Cairo', strings: {}, digits }) as never;

describe.each(Object.entries(THEME))('the words of %s', (language, words) => {
  it('are all there, and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...STRING_NAMES].sort());
  });

  it('are said, but for forms of the plural that the language has not', () => {
    const empty = STRING_NAMES.filter((name) => words[name].trim() === '');
    expect(empty.filter((name) => !name.startsWith('searchCount-'))).toEqual([]);
    for (const form of new Intl.PluralRules(language).resolvedOptions().pluralCategories)
      expect(words[`searchCount-${form}`], form).not.toBe('');
  });

  it('leave the same holes as in English', () => {
    for (const name of STRING_NAMES)
      if (!name.startsWith('searchCount-'))
        expect(holes(words[name]), name).toEqual(holes(stringsFor('en')[name]));
  });

  it('come with dates in the language', () => {
    const { date, period, languageName } = localeOf(language, config());
    expect(date('2026-11-22T08:00:00Z').text).toMatch(/2026|۱۴۰۵|٢٠٢٦|۲۰۲۶/);
    expect([period('2026-11'), languageName('ar')].join('')).not.toBe('');
  });
});

it('the words of a region are those of its language', () => {
  expect(stringsFor('fr-CA').home).toBe('Accueil');
  expect(stringsFor('zh-Hant-TW').home).toBe('首页');
  expect(stringsFor('sw').home).toBe('Home');
});

it.each([
  ['ar', {}, '22 نوفمبر 2026'],
  ['ar', { ar: 'arab' }, '٢٢ نوفمبر ٢٠٢٦'],
  ['fa', { fa: 'latn' }, '22 نوامبر 2026'],
  ['hi', { hi: 'deva' }, '२२ नवंबर २०२६'],
])('digits of %s by the option %j: %s', (language, digits, text) => {
  const { date, period, count } = localeOf(language, config(digits));
  expect(date('2026-11-22T08:00:00Z').text).toBe(text);
  expect(text).toContain(period('2026'));
  expect(count(2026).length).toBeGreaterThan(3);
});
