/**
 * The days of a month, `2026-11`, by week, as a calendar on a wall has them: dates as yyyy-mm-dd, and
 * undefined where a week begins or ends in another month. `firstDay` is 1 for Monday to 7 for Sunday
 * (ISO 8601).
 */
export function monthGrid(month: string, firstDay: number): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const weekday = new Date(Date.UTC(year, number - 1, 1)).getUTCDay() || 7;
  const before = (weekday - firstDay + 7) % 7;
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => {
      const day = week * 7 + at - before + 1;
      return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, '0')}` : undefined;
    }),
  );
}
