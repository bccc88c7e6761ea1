import { dayNumber } from '../../files/meta.ts';
import { excerpt, highlight, type Piece } from './excerpt.ts';
import { PartMissing } from './fetch-part.ts';
import type { Picked } from './pick.ts';
import type { Question } from './question.ts';

/**
 * A story as a result shows it. `basePath` is where the site lies.
 * @throws {PartMissing} when its text does not come, or is another story's after a change of the index.
 */
export async function resultOf(
  { open, story }: Picked,
  question: Question,
  basePath: string,
): Promise<Result> {
  const { url, content, meta, filters } = await open.fragment(story);
  if (dayNumber(meta.date ?? '') !== open.meta.days[story]) throw new PartMissing(url, 'outdated');
  const path = `${basePath}${url.replace(/^\//, '')}`;
  const standfirst = meta.standfirst ? highlight(meta.standfirst, question) : [];
  const found = excerpt(content, question);
  const isInText = found.place !== undefined || standfirst.length === 0;
  return {
    path,
    place: found.place ? `${path}#:~:text=${directive(found.place)}` : path,
    language: open.shard.language,
    headline: highlight(meta.title ?? path, question),
    excerpt: isInText ? found.pieces : standfirst,
    meta,
    filters,
  };
}

/** Commas and hyphens have a meaning in text fragments. */
function directive(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
}

/** `place` is the address of the story at the words found. */
export interface Result {
  path: string;
  place: string;
  language: string;
  headline: Piece[];
  excerpt: Piece[];
  /** Shown as text: `title`, `date` (RFC 3339), `section`, `byline`, `kicker`, `image`, `image_alt`. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
