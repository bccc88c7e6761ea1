import { expect, it } from 'vitest';
import { relativeTime } from '../src/client/relative-times.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

it.each([
  ['2026-11-22T11:55:00Z', 'en', '5m ago'],
  ['2026-11-22T08:30:00Z', 'en', '3h ago'],
  ['2026-11-22T11:55:00Z', 'ar', 'قبل 5 دقائق'],
  ['2026-11-22T11:55:00Z', 'ar-u-nu-arab', 'قبل ٥ دقائق'],
  ['2026-11-22T12:00:30Z', 'en', undefined],
  ['2026-11-22T00:00:00Z', 'en', undefined],
  ['nonsense', 'en', undefined],
])('%s is in %s: %s', (at, tag, words) => {
  expect(relativeTime(Date.parse(at), now, tag)).toBe(words);
});
