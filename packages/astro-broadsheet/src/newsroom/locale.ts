import { directionOf } from '@broadsheet/article-schema';
import { type Strings, stringsFor } from '../strings.ts';
import type { Config } from '../virtual-config.ts';
import { rememberedSome } from './remembered.ts';

/** The words and the dates of a language. */
export function localeOf(language: string, config: Config): Locale {
  const digits = config.digits[language];
  const tag = digits === undefined ? language : `${language}-u-nu-${digits}`;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: config.zone });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const short = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const brief = format({ day: 'numeric', month: 'short' });
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const noon = (date: string) => new Date(`${date}T12:00:00Z`);
  const ofUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  const monthOfYear = ofUtc({ month: 'long', year: 'numeric' });
  const dayOfYear = ofUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const monthName = ofUtc({ month: 'long' });
  const weekdayName = ofUtc({ weekday: 'long' });
  const weekdayLetter = ofUtc({ weekday: 'narrow' });
  const year = new Intl.NumberFormat(tag, { useGrouping: false });
  const number = new Intl.NumberFormat(tag);
  const languageName = rememberedSome((pair: string) => {
    const [as = '', other = ''] = pair.split(' ');
    return new Intl.DisplayNames(as, { type: 'language' }).of(other) ?? other;
  });
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    language,
    tag,
    direction: directionOf(language),
    strings: stringsFor(language, config.strings),
    day: (instant) => ({ iso: instant, text: day.format(new Date(instant)) }),
    date: (instant) => ({ iso: instant, text: short.format(new Date(instant)) }),
    shortDate: (instant) => ({ iso: instant, text: brief.format(new Date(instant)) }),
    moment: (instant) => ({
      iso: instant,
      text: `${short.format(new Date(instant))}${SEPARATOR}${time.format(new Date(instant))}`,
    }),
    time: (instant) => ({ iso: instant, text: time.format(new Date(instant)) }),
    period: (period) =>
      period.length === 10
        ? dayOfYear.format(noon(period))
        : period.length === 7
          ? monthOfYear.format(noon(`${period}-15`))
          : year.format(Number(period)),
    monthName: (month) => monthName.format(noon(`${month}-15`)),
    // The week of the language's main country (CLDR); the 1st of January 2024 was a Monday.
    firstDay: new Intl.Locale(language).getWeekInfo?.().firstDay ?? 1,
    weekday: (number) => {
      const date = noon(`2024-01-0${number}`);
      return { name: weekdayName.format(date), letter: weekdayLetter.format(date) };
    },
    count: (count) => number.format(count),
    list: (items) => names.format(items),
    // Names and what stands between them take turns.
    joints: (items) =>
      names.formatToParts(items).flatMap(({ type, value }) => (type === 'literal' ? value : [])),
    languageName: (other, as = other) => languageName(`${as} ${other}`),
  };
}

const SEPARATOR = ' · ';

/** A moment for machines and for people. */
export interface Moment {
  iso: string;
  text: string;
}

export interface Locale {
  language: string;
  /** The language with the digits of its numbers, as `Intl` reads it (BCP 47 with extension u). */
  tag: string;
  direction: 'ltr' | 'rtl';
  strings: Strings;
  /** Friday 6 March 2026. */
  day: (instant: string) => Moment;
  /** 6 March 2026. */
  date: (instant: string) => Moment;
  /** 6 Mar. */
  shortDate: (instant: string) => Moment;
  /** 6 March 2026 · 09:40. */
  moment: (instant: string) => Moment;
  /** 09:40. */
  time: (instant: string) => Moment;
  /** A calendar period, `2026`, `2026-03` or `2026-03-06`, in words. */
  period: (period: string) => string;
  /** The month of `2026-03`, without its year. */
  monthName: (month: string) => string;
  /** The day that a week begins with, 1 for Monday to 7 for Sunday. */
  firstDay: number;
  /** The name and the letter of a day of the week, 1 for Monday to 7 for Sunday. */
  weekday: (number: number) => { name: string; letter: string };
  count: (number: number) => string;
  /** Names as a sentence has them: `A, B and C`. */
  list: (items: string[]) => string;
  /** What stands between the names of such a list: one less than there are names. */
  joints: (items: string[]) => string[];
  /** The name of a language, in itself or in the language given. */
  languageName: (other: string, as?: string) => string;
}
