/**
 * A date of an archive as a story has it: RFC 3339 where it names an offset, else local time without
 * one. `isGuess` where the hour is not in the source. Undefined where it is no date.
 */
export function momentOf(value: unknown): Moment | undefined {
  if (value instanceof Date)
    return { text: value.toISOString().replace(/\.\d+Z$/, 'Z'), isGuess: false };
  if (typeof value !== 'string') return undefined;
  const match = MOMENT.exec(value.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, offset] = match;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (!isDay(date)) return undefined;
  if (hour === undefined) return { text: `${date}T00:00:00`, isGuess: true };
  const time = `${pad(hour)}:${minute}:${second ?? '00'}`;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { text: `${date}T${time}${offset ? offsetOf(offset) : ''}`, isGuess: false };
}

const MOMENT =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

function isDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** `-04:00` for `-0400`, `-04:00` and the bare `-4` that some archives hold. */
function offsetOf(text: string): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  return sign ? `${sign}${pad(hours)}:${minutes}` : 'Z';
}

function pad(number = ''): string {
  return number.padStart(2, '0');
}

export interface Moment {
  text: string;
  isGuess: boolean;
}
