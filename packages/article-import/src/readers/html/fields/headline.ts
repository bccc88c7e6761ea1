import { folded } from '../claims/article-thing.ts';
import type { Claim } from '../claims/claim.ts';
import { plain } from '../claims/plain.ts';
import { textIn, thingsIn, typesOf } from '../claims/thing.ts';
import { textOf } from '../dom.ts';
import type { PageData } from '../page-data.ts';
import { type Headline, seenHeadline } from './seen-headline.ts';
import { pageNames, withoutLast, withoutSite } from './site-names.ts';

/** What a page says its headline is, the most trusted first. */
export function headlineClaims(document: Document, data: PageData): Headline[] {
  const said = statedHeadlines(document, data);
  const seen = wellSpaced(seenHeadline(document, said), said);
  return inOrder(said, seen, data).map((claim) => ({
    ...claim,
    needle: claim.needle ?? claim.value,
  }));
}

/** What the data of a page, and its title, say. */
function statedHeadlines(document: Document, data: PageData): Claim[] {
  const names = pageNames(data);
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
  // Some themes give the address of a headline as what it says.
  const isTitle = ({ value }: Claim) => value !== '' && !/^(https?:\/)?\/\S*$/.test(value);
  const said: Claim[] = [...things, ...meta].filter(isTitle);
  const whole = withoutSite(textOf(document.querySelector('title')), names);
  const title = said.length > 0 ? whole : withoutLast(whole);
  return [...said, { value: title, source: 'title', confidence: 'low' as const }].filter(isTitle);
}

function inOrder(said: Claim[], seen: Headline | undefined, data: PageData): Headline[] {
  const first = isOfPaper(data) ? editorsOwn(said, seen) : undefined;
  if (first) return [first, ...(seen ? [seen] : []), ...said.filter((claim) => claim !== first)];
  if (!seen) return said;
  const isUnlike = seen.confidence === 'medium' && said.length > 0;
  return isUnlike ? [...said, seen] : [seen, ...said];
}

/** Whether a page says that it is news, or that a news organization publishes it. */
function isOfPaper({ articles, things, meta }: PageData): boolean {
  const publishers = articles.flatMap(({ thing }) => thingsIn(thing.publisher));
  return (
    meta.has('news_keywords') ||
    articles.some(({ thing }) => typesOf(thing).some((type) => /News|Reportage/.test(type))) ||
    [...things, ...publishers].some((thing) => typesOf(thing).includes('NewsMediaOrganization'))
  );
}

/**
 * The headline as the newsroom of a paper words it, of what its page says to networks and in its data: the
 * one that others only lengthen, else the one in other words than `<title>`, which is worded for search.
 * Undefined where that is what is seen, with or without something behind it, or where JSON-LD says what is
 * seen: then only networks are told other words.
 */
function editorsOwn(said: readonly Claim[], seen: Claim | undefined): Claim | undefined {
  // Behind the `title` that a meta element may give stands the one of the page.
  const searched = folded(said.findLast(({ source }) => source === 'title')?.value ?? '');
  const own = EDITORS.flatMap((from) => said.find(({ source }) => source === from) ?? []);
  const short = own.find((claim) => own.some((other) => isLengthened(claim.value, other.value)));
  if (short) return short;
  const first = own.find(({ value }) => folded(value) !== searched) ?? own[0];
  const isSeen = ({ value }: Claim) =>
    seen !== undefined && (folded(value) === folded(seen.value) || hasTail(value, seen.value));
  // Microdata marks what is seen, so that it says it of itself.
  const telling = own.filter((claim) => claim === first || claim.source === 'JSON-LD');
  return telling.some(isSeen) ? undefined : first;
}

/** Whether a longer title begins with all the words of one that is not cut, and has few behind them. */
function isLengthened(title: string, longer: string): boolean {
  const isWhole = title.length * 2 > longer.length && !/(…|\.{3})$/.test(title);
  return isWhole && folded(longer).startsWith(`${folded(title)} `);
}

/** Whether a title is the headline with a part of its own behind it, as the name of a site is written. */
function hasTail(title: string, headline: string): boolean {
  return title.startsWith(headline) && /^(\s*[|–—·»]|\s+-\s|$)/.test(title.slice(headline.length));
}

/** What is seen, with the spaces that only the style sheet of the page puts between its parts. */
function wellSpaced(seen: Headline | undefined, said: readonly Claim[]): Headline | undefined {
  const squeezed = seen?.value.replace(/\s/g, '');
  const same = said.find(({ value }) => value.replace(/\s/g, '') === squeezed);
  return seen && same && same.value.length > seen.value.length
    ? { ...seen, value: same.value, needle: seen.value }
    : seen;
}

const META = [
  ...['headline', 'dc:title', 'og:title', 'twitter:title', 'dc.title', 'title', 'parsely-title'],
  'sailthru.title',
];
// Where a newsroom's own words stand.
const EDITORS = ['og:title', 'JSON-LD', 'microdata', 'RDFa', 'headline'];
