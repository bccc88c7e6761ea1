import { closenessOf } from './closeness.ts';
import { excerpt, highlight, type Piece } from './excerpt.ts';
import { formsIn } from './forms.ts';
import type { Strength } from './open-shard.ts';
import type { Picked } from './pick.ts';
import type { Question } from './question.ts';
import { textsOf } from './texts.ts';

/**
 * A story as a result shows it.
 * @throws when its text does not come.
 */
export async function resultOf(
  { open, story }: Picked,
  question: Question,
  strengths: readonly Strength[],
): Promise<Result> {
  const fragment = await open.fragment(story);
  const { url, filters } = fragment;
  const { names: _, ...meta } = fragment.meta;
  const texts = textsOf(fragment, open);
  const [headline, standfirst, body] = texts.parts;
  const forms = formsIn(texts, { stems: open.stems, question, strengths });
  const part = excerpt(body.text, body.tokens, question, forms);
  const isInText = part.place !== undefined || standfirst.text === '';
  return {
    closeness: closenessOf(question, headline.tokens, [
      standfirst.tokens,
      body.tokens,
      texts.names.tokens,
    ]),
    path: url,
    place: part.place ? `${url}#:~:text=${directive(part.place)}` : url,
    language: open.shard.language,
    headline: highlight(headline.text, question, forms),
    excerpt: isInText ? part.pieces : highlight(standfirst.text, question, forms),
    meta,
    filters,
  };
}

/** Commas and hyphens have a meaning in text fragments. */
function directive(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
}

/** `closeness`: how well the words themselves fit, from 1 up; `place` is the address of the story at the words found. */
export interface Result {
  closeness: number;
  path: string;
  place: string;
  language: string;
  headline: Piece[];
  excerpt: Piece[];
  /** Shown as text: `title`, `date` (RFC 3339), `section`, `byline`, `kicker`, `image`, `image_alt`. */
  meta: Record<string, string>;
  filters: Readonly<Record<string, readonly string[]>>;
}
