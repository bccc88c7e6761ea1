import { expect, it } from 'vitest';
import { textStore } from '../src/text-store.ts';
import { textSet, textTable } from '../src/text-table.ts';

const MANY = Array.from({ length: 20_000 }, (_, at) => `/2014/05/كرة-${at}/`);

it('a store gives each of many texts under its number, also empty and very long ones', () => {
  const texts = [...MANY, '', 'x'.repeat(200_000), 'after it', 'ä'.repeat(65_532)];
  const store = textStore();
  const numbers = texts.map(store.add);
  expect(numbers.map(store.get)).toEqual(texts);
});

it('a table has the last number of each of many texts, and none of others', () => {
  const table = textTable();
  for (const [at, text] of MANY.entries()) table.set(text, at);
  for (const [at, text] of MANY.entries()) if (at % 2 === 0) table.set(text, at + 1);
  expect(MANY.map(table.get)).toEqual(MANY.map((_, at) => (at % 2 === 0 ? at + 1 : at)));
  expect(table.get('/2014/05/other/')).toBeUndefined();
});

it('a set takes each text once', () => {
  const set = textSet();
  expect(MANY.every(set.add)).toBe(true);
  expect(MANY.some(set.add)).toBe(false);
  expect(set.has('/2014/05/other/')).toBe(false);
});
