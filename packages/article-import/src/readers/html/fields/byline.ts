import { folded } from '../claims/article-thing.ts';
import type { Claim } from '../claims/claim.ts';
import { plain } from '../claims/plain.ts';
import { listed, type Thing, textIn, typesOf } from '../claims/thing.ts';
import { elementsIn, namesOf, textOf } from '../dom.ts';
import { headlineLines } from '../headline-lines.ts';
import type { PageData } from '../page-data.ts';
import { BY } from './byline-lead.ts';
import { namesIn } from './names-in.ts';
import { siteNames } from './site-names.ts';

/** What a page says of who wrote it, the most trusted first: names in their order. */
export function bylineClaims(document: Document, data: PageData): Claim<string[]>[] {
  const claims: Claim<string[]>[] = [
    ...data.articles.map(({ source, thing }) => ({
      value: authorsOf(thing, data.things),
      source: `${source} author`,
      confidence: 'high' as const,
    })),
    ...META.map((source) => ({
      value: (data.meta.get(source) ?? []).map(firstNameFirst).flatMap(namesIn),
      source,
      confidence: 'high' as const,
    })),
    ...seen(document),
    ...headlineLines(document)
      .filter(({ text }) => BY.test(text))
      .map(({ text }) => ({
        value: namesIn(text),
        source: 'line under the headline',
        confidence: 'medium' as const,
      })),
  ];
  const houses = siteNames(data);
  return claims
    .map((claim) => withoutHouses(claim, houses))
    .filter(({ value }) => value.length > 0 && value.length < 20)
    .toSorted((a, b) => Number(a.confidence === 'low') - Number(b.confidence === 'low'));
}

/** A paper that stands as the author of its own story says nothing of people. */
function withoutHouses(claim: Claim<string[]>, houses: readonly string[]): Claim<string[]> {
  const isHouse = (name: string) =>
    houses.includes(folded(name)) || /^[\w-]+\.(com|de|net|org|lt|fr|it|es|co\.\w\w)$/i.test(name);
  const all = distinct(claim.value.map((name) => withoutHouse(name, houses)));
  const people = all.filter((name) => !isHouse(name));
  return people.length > 0
    ? { ...claim, value: people }
    : { ...claim, value: all, confidence: 'low' };
}

/** “Ann Lee The Courier” is Ann Lee. */
function withoutHouse(name: string, houses: readonly string[]): string {
  const house = houses.find((each) => each.length > 3 && folded(name).endsWith(` ${each}`));
  const bare = house
    ? name
        .slice(0, -house.length)
        .trim()
        .replace(/[,|–-]$/, '')
        .trim()
    : name;
  return bare.includes(' ') ? bare : name;
}

/** “Lee, Ann B.” as libraries have it is Ann B. Lee. */
function firstNameFirst(name: string): string {
  return name.replace(/^([\p{L}'’-]+), ((?:[\p{L}'’-]+|\p{Lu}\.)(?: \p{Lu}\.?)*)$/u, '$2 $1');
}

/** The names of a thing's authors; one that is only pointed to is looked up. */
function authorsOf(thing: Thing, things: readonly Thing[]): string[] {
  return [...listed(thing.author), ...(thing.author ? [] : listed(thing.creator))].flatMap(
    (author) => {
      if (typeof author === 'string') return namesIn(plain(author));
      const known = author as Thing;
      const there = known.name
        ? known
        : things.find((each) => each['@id'] === known['@id'] && each.name);
      const name = plain(textIn(there?.name));
      if (/^https?:/.test(name)) return [];
      return typesOf(there ?? {}).includes('Person') && !/[,;]|\s(and|und|et|y|&)\s/i.test(name)
        ? namesIn(name)
        : namesIn(name);
    },
  );
}

/** Bylines that readers see: what is named so or begins with “By”, nearest to the headline. */
function seen(document: Document): Claim<string[]>[] {
  const head = document.querySelector('h1');
  return SEEN.flatMap(({ selector, confidence, pattern }) => {
    const found = elementsIn(document, selector)
      .slice(0, 500)
      .filter((element) => {
        const text = textOf(element);
        return (
          text.length > 2 &&
          text.length < 160 &&
          (!pattern || pattern.test(text)) &&
          !isElsewhere(element)
        );
      });
    const first =
      found.find((element) => !head || (head.compareDocumentPosition(element) & 4) !== 0) ??
      found.at(-1);
    if (!first) return [];
    const around = first.parentElement?.parentElement;
    const group = pattern
      ? [first]
      : found.filter(
          (element) =>
            element === first ||
            (around?.contains(element) &&
              first.tagName === element.tagName &&
              !first.contains(element)),
        );
    const value = group
      .flatMap((element) => namesIn(textOf(element)))
      .filter((name) => NAME.test(name));
    return [{ value, source: 'byline on the page', confidence }];
  });
}

/** Whether an element stands in a list of other stories or below the text. */
function isElsewhere(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 6; up++, at = at.parentElement)
    if (
      at.matches('nav, footer, aside') ||
      namesOf(at).some((name) =>
        /^(related|comments?|sidebar|trending|recommend\w*|teaser|teasers|card)$/.test(name),
      )
    )
      return true;
  return false;
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = folded(name);
    if (!key || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function isBylineNamed(element: Element): boolean {
  return namesOf(element).some((name) => /^(byline|author|authors|writer|reporter)$/.test(name));
}

// What stands on the page is a name only where it looks like one.
const NAME = /^[\p{Lu}\p{Lo}][^\d]*$/u;
const META = [
  'author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'cxenseparse:author',
  'article:author',
  'twitter:creator:name',
  'article.author',
  'authors',
];
const SEEN: { selector: string; confidence: Claim['confidence']; pattern?: RegExp }[] = [
  {
    selector: '[itemprop=author] [itemprop=name], [itemprop=author]:not(:has([itemprop=name]))',
    confidence: 'medium',
  },
  { selector: '[rel~=author]', confidence: 'medium' },
  {
    selector:
      '[class*=author-name i], [class*=authorname i], [class*=author_name i], [class*=byline i] a, .vcard .fn',
    confidence: 'medium',
  },
  {
    selector:
      'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor"], a[href*="/redakt"], a[href*="/profile/"], a[href*="/staff/"]',
    confidence: 'medium',
  },
  {
    selector: 'p, span, div, li, h4, h5, h6, address',
    confidence: 'medium',
    pattern: BY,
  },
  {
    selector:
      '[class*=byline i], .author, .authors, [class*=article-author i], [class*=post-author i], [class*=author i]',
    confidence: 'low',
  },
];
