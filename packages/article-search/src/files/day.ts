/** The number of a day, `yyyy-mm-dd…`; 0 for none. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : Math.max(0, Math.round(time / DAY_MS) + YEAR_ZERO);
}

const DAY_MS = 86_400_000;
const YEAR_ZERO = 719_528;
