/**
 * A time of a Ghost export as RFC 3339 in UTC: ISO 8601, `2024-05-01 10:00:00` as its database holds it
 * (UTC), or milliseconds since 1970. Undefined where it is no time.
 */
export function momentOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const iso = /^\d{11,14}$/.test(text) ? Number(text) : withZone(text.trim());
  const date = new Date(iso);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1900 || year > 9999) return undefined;
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function withZone(text: string): string {
  const match =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (!match) return 'none';
  const [, day, time, offset = 'Z'] = match;
  return `${day}T${time}${offset.replace(/(\d{2})(\d{2})$/, '$1:$2')}`;
}
