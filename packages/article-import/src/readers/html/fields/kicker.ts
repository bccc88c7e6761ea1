import { folded } from '../claims/article-thing.ts';
import type { Claim } from '../claims/claim.ts';

/** A headline apart from the kicker that stands before it: another part of the page has it without. */
export function withoutKicker(
  title: string,
  claims: readonly Claim[],
): { headline: string; kicker: string } {
  for (const [whole, , mark = ''] of title.matchAll(/(.{2,60}?)(\s*[:|]\s+|\s+[-–—]\s+)/g)) {
    const rest = title.slice(title.indexOf(whole) + whole.length);
    const kicker = title.slice(0, title.length - rest.length - mark.length).trim();
    const has = claims.some(
      ({ value }) =>
        value !== title && (folded(value) === folded(rest) || hasOtherKicker(value, kicker, rest)),
    );
    if (has && rest.length > 10 && kicker.split(' ').length <= 5) return { headline: rest, kicker };
  }
  return { headline: title, kicker: '' };
}

/** Whether a title is the same headline behind a kicker of other words. */
function hasOtherKicker(title: string, kicker: string, headline: string): boolean {
  if (!title.endsWith(headline)) return false;
  const other = title.slice(0, -headline.length);
  const words = new Set(folded(kicker).split(' '));
  return (
    /[:|–—-]\s+$/.test(other) &&
    !folded(other)
      .split(' ')
      .some((word) => words.has(word))
  );
}
