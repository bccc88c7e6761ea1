import { toGregorian } from 'jalaali-js';
import { westernDigits } from './digits.ts';
import { monthNamed } from './months.ts';
import { timeIn, zoneIn } from './time-of-day.ts';

/**
 * The date in a text, as a story has it: RFC 3339 where the text names an offset, else local time
 * without one. Months in words of many languages, digits of every script, Jalali and Buddhist years and
 * the era of Reiwa where they are marked. `isDay` where it names no hour. Undefined where there is none,
 * and for what is counted from the day of reading (“two hours ago”).
 */
export function readDate(input: string, language = ''): ReadDate | undefined {
  const text = westernDigits(input.slice(0, 300))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
  const day = isoDay(text) ?? numberedDay(text, language) ?? namedDay(text, language);
  if (!day || !isDay(day)) return undefined;
  const date = [pad(day.year, 4), pad(day.month), pad(day.day)].join('-');
  const rest = `${text.slice(0, day.start)} ${text.slice(day.end)}`;
  const time = timeIn(rest);
  if (!time) return { text: `${date}T00:00:00`, isDay: true, isUnsure: day.isUnsure ?? false };
  return {
    text: `${date}T${time}${zoneIn(rest)}`,
    isDay: false,
    isUnsure: day.isUnsure ?? false,
  };
}

function isoDay(text: string): Day | undefined {
  const match = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (match) return dayOf(match, [1, 2, 3]);
  const squeezed = /^(\d{4})(\d{2})(\d{2})(?=T|$)/.exec(text);
  return squeezed ? dayOf(squeezed, [1, 2, 3]) : undefined;
}

function numberedDay(text: string, language: string): Day | undefined {
  const cjk =
    /(?:(令和)\s*)?(\d{1,4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?/.exec(text);
  if (cjk) {
    const day = dayOf(cjk, [2, 3, 4]);
    return cjk[1] ? { ...day, year: day.year + 2018 } : day;
  }
  const yearFirst = /(?<![\d.])(\d{4})\s?([./])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return inCalendar(dayOf(yearFirst, [1, 3, 4]), language);
  const yearLast = /(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/.exec(
    text,
  );
  return yearLast ? dayBeforeYear(yearLast, language) : undefined;
}

/** `3/4/2024` is March in the United States and the third of April nearly everywhere else. */
function dayBeforeYear(match: RegExpExecArray, language: string): Day {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const isAmerican = match[2] === '/' && /^en(-us)?$/i.test(language);
  const monthFirst = second > 12 || (isAmerican && first <= 12);
  const day = dayOf(match, monthFirst ? [4, 1, 3] : [4, 3, 1]);
  const year = day.year < 100 ? day.year + 2000 : day.year;
  const isUnsure =
    match[2] === '/' &&
    first <= 12 &&
    second <= 12 &&
    first !== second &&
    /^(en)?$/i.test(language);
  return inCalendar({ ...day, year, isUnsure }, language);
}

/** A month in words with a day and a year beside it, in any order. */
function namedDay(text: string, language: string): Day | undefined {
  const tokens = [...text.matchAll(/\d+|[\p{L}\p{M}\u200c'’]+\.?/gu)];
  for (const [at, token] of tokens.entries()) {
    const month = /^\d/.test(token[0])
      ? undefined
      : (monthNamed(token[0], language) ?? joined(tokens, at, language));
    if (!month) continue;
    const near = tokens
      .map(({ 0: word, index }, place) => ({ word, index, distance: place - at }))
      .filter(({ word, distance }) => /^\d+$/.test(word) && Math.abs(distance) <= 4)
      .toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
    const year = near.find(({ word }) => word.length === 4);
    const day = near.find(
      ({ word }) => word.length <= 2 && Number(word) >= 1 && Number(word) <= 31,
    );
    if (!year || !day) continue;
    const start = Math.min(token.index, year.index, day.index);
    const end = Math.max(
      token.index + token[0].length,
      year.index + 4,
      day.index + day.word.length,
    );
    const found = {
      year: Number(year.word),
      month: month.number,
      day: Number(day.word),
      start,
      end,
    };
    return month.calendar === 'persian' ? fromJalali(found) : inCalendar(found, language);
  }
  return undefined;
}

/** A month whose name is two words: كانون الثاني, tháng Một. */
function joined(tokens: readonly RegExpExecArray[], at: number, language: string) {
  const next = tokens[at + 1]?.[0];
  return next ? monthNamed(`${tokens[at]?.[0]} ${next}`, language) : undefined;
}

/** A year that no Gregorian calendar has is one of another that the language uses. */
function inCalendar(day: Day, language: string): Day {
  if (/^(fa|ps|ckb)\b/i.test(language) && day.year >= 1300 && day.year <= 1500)
    return fromJalali(day);
  if (day.year >= 2400 && day.year <= 2700) return { ...day, year: day.year - 543 };
  return day;
}

function fromJalali(day: Day): Day {
  const { gy, gm, gd } = toGregorian(day.year, day.month, day.day);
  return { ...day, year: gy, month: gm, day: gd };
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1600 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

function dayOf(match: RegExpExecArray, [year, month, day]: [number, number, number]): Day {
  const end = match.index + match[0].length;
  return {
    year: Number(match[year]),
    month: Number(match[month]),
    day: Number(match[day]),
    start: match.index,
    end,
  };
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}

/** `start` and `end` say where it stands in the text. */
interface Day {
  year: number;
  month: number;
  day: number;
  start: number;
  end: number;
  isUnsure?: boolean;
}

export interface ReadDate {
  text: string;
  isDay: boolean;
  /** Whether the day and the month may be the other way round. */
  isUnsure: boolean;
}
