import { parseInstant } from '@broadsheet/article-schema';
import type { Locale, Moment } from '../newsroom/locale.ts';

/** Whom an obituary remembers, with the dates as exact as they are known. `zone` is an IANA name. */
export function lifeDates(
  { name, born, died }: { name: string; born?: string | undefined; died?: string | undefined },
  locale: Locale,
  zone: string,
): LifeDates {
  const shown = (date: string | undefined) =>
    date === undefined ? undefined : { iso: date, text: textOf(date, locale, zone) };
  return { name, born: shown(born), died: shown(died) };
}

function textOf(date: string, locale: Locale, zone: string): string {
  const noon = date.length === 10 ? parseInstant(`${date}T12:00`, zone) : undefined;
  return noon ? locale.date(noon).text : locale.period(date);
}

export interface LifeDates {
  name: string;
  /** `iso` is a year, a month or a day. */
  born: Moment | undefined;
  died: Moment | undefined;
}
