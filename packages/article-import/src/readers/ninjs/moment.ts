/**
 * A time of a news item as RFC 3339; without an offset it is local. A day alone is no time. Undefined
 * where it is none: ninjs before version 2 let any text pass.
 */
export function momentOf(text: string | undefined): string | undefined {
  const match = MOMENT.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const [, day = '', time = '', offset = ''] = match;
  const zone = offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
  const moment = `${day}T${time.length === 5 ? `${time}:00` : time}${zone}`;
  const date = new Date(zone ? moment : `${moment}Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  // 31 February is none, though dates may be counted on from it.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? moment : undefined;
}

/** As an instant, for comparing; local times count as UTC. */
export function instantOf(moment: string): number {
  return Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(moment) ? moment : `${moment}Z`);
}

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;
