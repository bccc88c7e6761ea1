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
  const at = SECONDS.test(instant) ? Date.parse(instant) : Number.NaN;
  const offset = Number.isNaN(at) ? undefined : offsetAt(at, zone);
  if (offset) return new Date(at + offset.ms).toISOString().slice(0, 19) + offset.text;
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/**
 * The offset of a zone at a moment. To ask for it costs more than all else that is made of a date, so
 * that the time between two changes of the clock is asked for once.
 */
function offsetAt(at: number, zone: string): Offset | undefined {
  const known = OFFSETS.get(zone) ?? [];
  const found = known.find(({ from, until }) => from <= at && at < until);
  if (found) return found;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const ms = zoned.offsetNanoseconds / 1e6;
  // An offset of seconds, as before clocks were set by law, is written as no date has it.
  if (ms % 60_000 !== 0) return undefined;
  const from = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const until = zoned.getTimeZoneTransition('next');
  const offset = {
    from: from?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: until?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    ...{ ms, text: zoned.offset },
  };
  OFFSETS.set(zone, [offset, ...known]);
  return offset;
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

const OFFSETS = new Map<string, Offset[]>();
const SECONDS = /^[1-8]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|z|[+-]\d{2}:\d{2})?$/;

function toInstant(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'second', roundingMode: 'trunc' });
}

interface Offset {
  /** Milliseconds since 1970, the last one not included. */
  from: number;
  until: number;
  ms: number;
  /** `+02:00`. */
  text: string;
}

export interface Day {
  year: string;
  month: string;
  day: string;
}
