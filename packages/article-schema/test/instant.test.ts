import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, latest, parseInstant, toZoned } from '../src/index.ts';

const CAIRO = 'Africa/Cairo';

describe('an instant is read from', () => {
  it.each([
    ['RFC 3339 with an offset', '2026-03-03T09:05:00+02:00', '2026-03-03T07:05:00Z'],
    ['RFC 3339 in UTC, in lower case too', '2026-03-03t07:05:00z', '2026-03-03T07:05:00Z'],
    ['local time with T', '2026-03-03T09:05', '2026-03-03T07:05:00Z'],
    ['local time with a space', '2026-03-03 09:05:30', '2026-03-03T07:05:30Z'],
    ['local summer time', '2026-07-03T09:05', '2026-07-03T06:05:00Z'],
    ['a time before an offset after a space', '2014-01-14 17:20:40 -04:00', '2014-01-14T21:20:40Z'],
    ['fractions of seconds, which are dropped', '2026-03-03T09:05:59.999Z', '2026-03-03T09:05:59Z'],
    [
      'a local time that the change of clocks skips, moved forward',
      '2026-04-24T00:30',
      '2026-04-23T22:30:00Z',
    ],
  ])('%s', (_, text, instant) => expect(parseInstant(text, CAIRO)).toBe(instant));
});

it.each([
  '2026-03-03',
  '2026-02-30T09:00',
  '2026-03-03T25:00',
  'yesterday',
  '',
  '03/03/2026 09:00',
  '2026-03-03T09',
])('%s is no instant', (text) => expect(parseInstant(text, CAIRO)).toBeUndefined());

it('is written with the offset of the zone at that moment', () => {
  expect(toZoned('2026-03-03T07:05:00Z', CAIRO)).toBe('2026-03-03T09:05:00+02:00');
  expect(toZoned('2026-07-03T06:05:00Z', CAIRO)).toBe('2026-07-03T09:05:00+03:00');
  expect(toZoned('2026-07-03T06:05:00Z', 'UTC')).toBe('2026-07-03T06:05:00+00:00');
});

it('falls on the day of the zone, not of the machine', () => {
  expect(dayOf('2026-03-03T22:30:00Z', CAIRO)).toEqual({ year: '2026', month: '03', day: '04' });
  expect(dayOf('2026-03-03T22:30:00Z', 'America/Los_Angeles')).toEqual({
    year: '2026',
    month: '03',
    day: '03',
  });
});

it('compares as its text does', () => {
  expect(
    latest('2026-01-01T00:00:00Z', undefined, '2026-05-01T00:00:00Z', '2025-12-31T23:59:59Z'),
  ).toBe('2026-05-01T00:00:00Z');
  expect(instantOf(new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678)))).toBe('2026-01-02T03:04:05Z');
});

it.each([
  ['before clocks go forward', '2026-03-29T00:59:59Z', 'Europe/Paris', '2026-03-29T01:59:59+01:00'],
  ['when they have', '2026-03-29T01:00:00Z', 'Europe/Paris', '2026-03-29T03:00:00+02:00'],
  ['before they go back', '2026-10-25T00:59:59Z', 'Europe/Paris', '2026-10-25T02:59:59+02:00'],
  ['when they have gone back', '2026-10-25T01:00:00Z', 'Europe/Paris', '2026-10-25T02:00:00+01:00'],
  ['with half an hour', '2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45:00+05:45'],
  ['across a year', '2026-01-01T02:00:00Z', 'America/New_York', '2025-12-31T21:00:00-05:00'],
  [
    'before clocks were set by law',
    '1850-01-01T00:00:00Z',
    'Europe/Paris',
    '1850-01-01T00:09:21+00:09',
  ],
])('the offset is that of the moment, %s', (_, instant, zone, expected) => {
  expect(toZoned(instant, zone)).toBe(expected);
});
