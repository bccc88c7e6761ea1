import { describe, expect, it } from 'vitest';
import { monthGrid } from '../src/page-data/month-grid.ts';

describe('a month on the wall', () => {
  it.each([
    ['2026-11', 1, 6, 6, '2026-11-01', 0],
    ['2026-11', 7, 0, 5, '2026-11-01', 0],
    ['2026-11', 6, 1, 5, '2026-11-01', 0],
    ['2026-02', 7, 0, 4, '2026-02-01', 0],
    ['2024-02', 1, 3, 5, '2024-02-01', 0],
  ])(
    '%s begins, with weeks from day %i, in column %i of %i weeks',
    (month, firstDay, column, weeks, first, row) => {
      const grid = monthGrid(month, firstDay);
      expect(grid.length).toBe(weeks);
      expect(grid[row]?.indexOf(first)).toBe(column);
      expect(grid.every((week) => week.length === 7)).toBe(true);
    },
  );

  it('has each day once, in order, a leap day too', () => {
    const days = monthGrid('2024-02', 1).flat().filter(Boolean);
    expect(days.length).toBe(29);
    expect(days.at(-1)).toBe('2024-02-29');
    expect(days).toEqual(days.toSorted());
  });
});
