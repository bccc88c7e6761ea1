import type { Locale } from '../newsroom/locale.ts';
import { say } from '../strings.ts';

/** A rating in words, and as stars where they can be counted at a glance. */
export function ratingData(
  { value, best }: { value: number; best: number },
  locale: Locale,
): RatingData {
  const words = { value: locale.count(value), best: locale.count(best) };
  return { text: say(locale.strings.rating, words), stars: starsOf(value, best) };
}

function starsOf(value: number, best: number): Star[] {
  if (!Number.isInteger(best) || best > MOST_STARS) return [];
  const halves = Math.round(value * 2);
  return Array.from({ length: best }, (_, index) =>
    halves >= index * 2 + 2 ? 'full' : halves > index * 2 ? 'half' : 'empty',
  );
}

const MOST_STARS = 10;

export type Star = 'full' | 'half' | 'empty';

export interface RatingData {
  text: string;
  /** One for each that can be had, to the nearest half; none where there are more than ten. */
  stars: Star[];
}
