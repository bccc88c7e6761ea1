import { folded } from '../claims/article-thing.ts';
import type { Claim } from '../claims/claim.ts';
import { elementsIn, namesOf, textOf } from '../dom.ts';

/** The headline that readers see: the one that the page's data says again, else the one named so. */
export function seenHeadline(document: Document, said: readonly Claim[]): Headline | undefined {
  const titles = elementsIn(
    document,
    'h1, h2, [itemprop=headline], .entry-title, .post-title, .article-title, .headline',
  ).filter(
    (element) =>
      !element.matches('a, article a') &&
      textOf(element).length > 3 &&
      textOf(element).length < 400 &&
      !element.closest('nav, footer, aside') &&
      !isCrumb(element),
  );
  const known = said.map(({ value }) => folded(value));
  const same = titles.find((title) => known.includes(folded(ownText(title))));
  const alike = titles.find(
    (title) => title.matches('h1') && known.some((value) => isAlike(value, folded(ownText(title)))),
  );
  const alone = titles.filter(
    (title) =>
      title.matches('h1') && !namesOf(title).some((name) => /^(logo|site|brand)$/.test(name)),
  );
  const found = same ?? alike ?? (said.length === 0 || alone.length === 1 ? alone[0] : undefined);
  if (!found) return undefined;
  const value = ownText(found);
  const isSaid = known.some((claim) => hasMostOf(claim, folded(value)));
  return {
    value,
    source: 'headline on the page',
    confidence: isSaid ? 'high' : 'medium',
    kicker: textOf(elementsIn(found, '*').find(isKicker)),
  };
}

/** Whether a heading ends the line of links that tells where in the site a page stands. */
function isCrumb(heading: Element): boolean {
  const around = [heading, heading.parentElement, heading.parentElement?.parentElement];
  return around.some(
    (element) => element && namesOf(element).some((name) => /^(bread)?crumbs?$/.test(name)),
  );
}

/** Whether of two folded titles one begins the other, or the first has at least two and half of the other's words. */
function hasMostOf(title: string, other: string): boolean {
  const words = new Set(other.split(' ').filter((word) => word.length > 2));
  const there = title.split(' ');
  const shared = [...words].filter((word) => there.includes(word)).length;
  if (title.startsWith(other) || other.startsWith(title)) return true;
  return shared > 1 && shared >= words.size / 2;
}

/** A headline without the kicker, labels and hidden words that stand in it in elements of their own. */
function ownText(title: Element): string {
  const inner = title.querySelector('[itemprop=headline], [itemprop=name]');
  const whole = inner && textOf(inner) ? inner : title;
  const copy = whole.cloneNode(true) as Element;
  for (const element of elementsIn(copy, '*')) if (isNoWord(element)) element.remove();
  return textOf(copy) || textOf(whole);
}

function isNoWord(element: Element): boolean {
  return (
    isKicker(element) ||
    element.matches('button, svg, time, [aria-hidden=true], [hidden]') ||
    namesOf(element).some((name) => BESIDE.test(name))
  );
}

function isKicker(element: Element): boolean {
  return namesOf(element).some((name) => KICKER.test(name));
}

/** Whether two folded titles are of one story. */
export function isAlike(one: string, other: string): boolean {
  if (!one || !other) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.includes(short) && short.length > 15) return true;
  const words = new Set(short.split(' '));
  const shared = long.split(' ').filter((word) => words.has(word)).length;
  return shared >= Math.max(3, words.size * 0.6);
}

// What designs call the words above a headline, and what stands beside it or is only read out.
const KICKER = /^(kicker|overline|eyebrow|overtitle|pretitle|roofline|topline|dachzeile)$/;
const BESIDE = /^(label|badge|flag|offscreen|sr|visuallyhidden)$/;

/** A headline with the words above it, where the page has some. */
export interface Headline extends Claim {
  kicker?: string;
}
