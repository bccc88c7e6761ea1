import { expect, it } from 'vitest';
import { isSlug, slugOf } from '../src/index.ts';

it.each([
  ['Water policy', 'water-policy'],
  ['  Über Fluß & Straße!  ', 'uber-fluß-straße'],
  ['Don’t “panic”', 'dont-panic'],
  ['المياه والري', 'المياه-والري'],
  ['ÉTÉ 2026', 'ete-2026'],
  ['水 政策', '水-政策'],
  ['हिन्दी', 'हिन्दी'],
  ['—', ''],
  ['🌊', ''],
])('the slug of %s is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
  if (slug) expect(isSlug(slug)).toBe(true);
});

it.each(['Water', 'a--b', '-a', 'a b', 'a/b', '', 'a.'])('%s is no slug', (text) =>
  expect(isSlug(text)).toBe(false),
);
