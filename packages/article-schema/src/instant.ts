import { Temporal } from 'temporal-polyfill';

/**
 * A moment as RFC 3339 in UTC without fractions, such as `2026-03-03T07:05:00Z`.
 * Two instants compare as their strings do.
 */
export type Instant = string;

/**
 * Reads an instant: RFC 3339 with an offset, or a local time in `zone` (an IANA name).
 * A local time that a clock change skips moves forward, one that it repeats is the first.
 * Returns undefined where the text is neither, a bare date included: a paper needs the hour.
 */
export function parseInstant(text: string, zone: string): Instant | undefined {
  const match = MOMENT.exec(text.trim());
  if (!match) return undefined;
  const [, date, time, offset] = match;
  try {
    const instant = offset
      ? Temporal.Instant.from(`${date}T${time}${offset.toUpperCase()}`)
      : Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant();
    return toInstant(instant);
  } catch {
    return undefined;
  }
}

/** The instant of a `Date`. */
export function instantOf(date: Date): Instant {
  return toInstant(Temporal.Instant.fromEpochMilliseconds(date.getTime()));
}

/** The instant as RFC 3339 with the offset of `zone` at that moment: `2026-03-03T09:05:00+02:00`. */
export function toZoned(instant: Instant, zone: string): string {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The calendar day of the instant in `zone`, as numbers with leading zeros. */
export function dayOf(instant: Instant, zone: string): Day {
  const [year = '', month = '', day = ''] = toZoned(instant, zone).slice(0, 10).split('-');
  return { year, month, day };
}

/** The latest of some instants; at least one is needed. */
export function latest(first: Instant, ...others: (Instant | undefined)[]): Instant {
  return others.reduce<Instant>((max, next) => (next && next > max ? next : max), first);
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|z|[+-]\d{2}:\d{2})?$/;

function toInstant(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'second', roundingMode: 'trunc' });
}

export interface Day {
  year: string;
  month: string;
  day: string;
}
