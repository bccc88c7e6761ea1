import { folded } from '../claims/article-thing.ts';
import type { Claim } from '../claims/claim.ts';
import { plain } from '../claims/plain.ts';
import { textIn, typesOf } from '../claims/thing.ts';
import { elementsIn, namesOf, textOf } from '../dom.ts';
import type { PageData } from '../page-data.ts';

/** What a page says its headline is, the most trusted first. */
export function headlineClaims(document: Document, data: PageData): Claim[] {
  const said = statedHeadlines(document, data);
  const seen = wellSpaced(seenHeadline(document, said), said);
  const all = seen ? [seen, ...said] : said;
  return inOrder(said, seen, data).map((claim) => ({
    ...claim,
    value: withoutKicker(claim.value, all).headline,
    needle: claim.needle ?? claim.value,
  }));
}

/** What the data of a page, and its title, say. */
function statedHeadlines(document: Document, data: PageData): Claim[] {
  const names = { site: siteNames(data), sections: sectionNames(data) };
  const things = data.articles.map(({ source, thing }) => ({
    value: plain(textIn(thing.headline ?? thing.name)),
    source,
    confidence: 'high' as const,
  }));
  const meta = META.flatMap((source) =>
    (data.meta.get(source) ?? []).slice(0, 1).map((value) => ({
      value: withoutSite(value, names),
      source,
      confidence: 'medium' as const,
    })),
  );
  const title = withoutSite(textOf(document.querySelector('title')), names);
  const all: Claim[] = [...things, ...meta, { value: title, source: 'title', confidence: 'low' }];
  // Some themes give the address of a headline as what it says.
  return all.filter(({ value }) => value !== '' && !/^(https?:\/)?\/\S*$/.test(value));
}

function inOrder(said: Claim[], seen: Claim | undefined, { articles }: PageData): Claim[] {
  const isNews = articles.some(({ thing }) =>
    typesOf(thing).some((type) => /News|Reportage/.test(type)),
  );
  const first = isNews ? editorsOwn(said, seen) : undefined;
  if (first) return [first, ...(seen ? [seen] : []), ...said.filter((claim) => claim !== first)];
  if (!seen) return said;
  const isUnlike = seen.confidence === 'medium' && said.length > 0;
  return isUnlike ? [...said, seen] : [seen, ...said];
}

/**
 * The headline that a paper's data gives in other words than readers see: what is seen is often worded for
 * search engines, and then `<title>` says the same.
 */
function editorsOwn(said: readonly Claim[], seen: Claim | undefined): Claim | undefined {
  // Behind the `title` that a meta element may give stands the one of the page.
  const searched = folded(said.findLast(({ source }) => source === 'title')?.value ?? '');
  const isOwn = ({ source }: Claim) => EDITORS.has(source);
  const isOther = ({ value }: Claim, than: string) => !folded(value).includes(than);
  if (!seen) return undefined;
  const shown = folded(seen.value);
  if (shown === searched) return said.find((claim) => isOwn(claim) && isOther(claim, shown));
  return said.find(
    (claim) =>
      claim.source === 'og:title' && isOther(claim, shown) && isAlike(folded(claim.value), shown),
  );
}

/** What is seen, with the spaces that only the style sheet of the page puts between its parts. */
function wellSpaced(seen: Claim | undefined, said: readonly Claim[]): Claim | undefined {
  const squeezed = seen?.value.replace(/\s/g, '');
  const same = said.find(({ value }) => value.replace(/\s/g, '') === squeezed);
  return seen && same && same.value.length > seen.value.length
    ? { ...seen, value: same.value, needle: seen.value }
    : seen;
}

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

/** The headline that readers see: the one that the page's data says again, else the one named so. */
function seenHeadline(document: Document, said: readonly Claim[]): Claim | undefined {
  const titles = elementsIn(
    document,
    'h1, [itemprop=headline], .entry-title, .post-title, .article-title, .headline',
  ).filter(
    (element) =>
      !element.matches('a, article a') &&
      textOf(element).length > 3 &&
      textOf(element).length < 400 &&
      !element.closest('nav, footer, aside'),
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
  return { value, source: 'headline on the page', confidence: isSaid ? 'high' : 'medium' };
}

/** Whether of two folded titles one begins the other, or the first has at least two and half of the other's words. */
function hasMostOf(title: string, other: string): boolean {
  const words = new Set(other.split(' ').filter((word) => word.length > 2));
  const there = title.split(' ');
  const shared = [...words].filter((word) => there.includes(word)).length;
  if (title.startsWith(other) || other.startsWith(title)) return true;
  return shared > 1 && shared >= words.size / 2;
}

/** A headline without the labels and buttons in it. */
function ownText(title: Element): string {
  const inner = title.querySelector('[itemprop=headline], [itemprop=name]');
  return textOf(inner && textOf(inner) ? inner : title);
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

/** The names that a page gives its site, to be taken from the ends of its titles. */
export function siteNames({ meta, articles, things }: PageData): string[] {
  const names = [
    ...['og:site_name', 'application-name', 'twitter:site', 'apple-mobile-web-app-title'].flatMap(
      (name) => meta.get(name) ?? [],
    ),
    ...articles.map(({ thing }) => textIn(thing.publisher)),
    ...things.map((thing) =>
      /WebSite|Organization/.test(String(thing['@type'])) ? textIn(thing.name) : '',
    ),
  ];
  return names.map((name) => folded(name.replace(/^@/, ''))).filter(Boolean);
}

function sectionNames({ meta, articles }: PageData): string[] {
  const names = [
    ...SECTION.flatMap((name) => meta.get(name) ?? []),
    ...articles.map(({ thing }) => textIn(thing.articleSection)),
  ];
  return names.map((name) => folded(plain(name))).filter(Boolean);
}

/** A title without the names of site and section at its end. */
function withoutSite(title: string, { site, sections }: Names): string {
  const parts = plain(title).split(/(\s+[|–—·•»:-]\s+|\s*[|｜ㅣ]\s*)/);
  const isSection = (part: string) => sections.includes(folded(part).replace(/ news$/, ''));
  while (parts.length > 2 && (isSite(parts.at(-1) ?? '', site) || isSection(parts.at(-1) ?? '')))
    parts.splice(-2);
  return parts.join('').trim();
}

function isSite(part: string, site: readonly string[]): boolean {
  const name = folded(part);
  const squeezed = name.replaceAll(' ', '');
  return site.some(
    (each) =>
      each === name ||
      each.replaceAll(' ', '') === squeezed ||
      (each.length > 4 && (name.startsWith(each) || (name.length > 4 && each.startsWith(name)))),
  );
}

const META = [
  ...['headline', 'og:title', 'twitter:title', 'dc.title', 'title', 'parsely-title'],
  'sailthru.title',
];
const SECTION = ['article:section', 'og:section', 'parsely-section', 'content_category'];
// What an editor fills in; other names in the head are for search and networks.
const EDITORS = new Set(['JSON-LD', 'microdata', 'RDFa', 'headline', 'og:title']);

interface Names {
  site: readonly string[];
  sections: readonly string[];
}
