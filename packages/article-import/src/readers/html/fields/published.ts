import type { Claim } from '../claims/claim.ts';
import { textIn } from '../claims/thing.ts';
import { type ReadDate, readDate } from '../dates/read-date.ts';
import { attributeOf, elementsIn, namesOf, textOf } from '../dom.ts';
import { headlineLines } from '../headline-lines.ts';
import type { PageData } from '../page-data.ts';
import { datesInSource } from './dates-in-source.ts';

/** What a page says of the moment that it was published, the most trusted first. */
export function publishedClaims(
  document: Document,
  data: PageData,
  { address, source }: { address: string | undefined; source: string },
): Claim<ReadDate>[] {
  const stated = data.articles.map(({ source: from, thing }) => ({
    value: textIn(thing.datePublished),
    source: `${from} datePublished`,
    confidence: 'high' as const,
  }));
  const isJson = ({ source: from }: Claim) => from.startsWith('JSON-LD');
  const texts: Claim[] = [
    ...stated.filter(isJson),
    ...inMeta(data, OF_ARTICLES),
    ...stated.filter((claim) => !isJson(claim)),
    ...inMeta(data, META),
    ...things(data),
    ...seen(document),
    ...inAddress(address),
    ...headlineLines(document).map(({ text }) => ({
      value: text,
      source: 'line under the headline',
      confidence: 'low' as const,
    })),
    ...data.articles.map(({ source, thing }) => ({
      value: textIn(thing.dateCreated ?? thing.uploadDate),
      source: `${source} dateCreated`,
      confidence: 'low' as const,
    })),
  ];
  const claims = read(texts, data.language);
  return claims.length > 0 ? claims : read(datesInSource(source), data.language);
}

/** What it says of the moment that it was changed. */
export function updatedClaims(document: Document, data: PageData): Claim<ReadDate>[] {
  const texts: Claim[] = [
    ...data.articles.map(({ source, thing }) => ({
      value: textIn(thing.dateModified),
      source: `${source} dateModified`,
      confidence: 'high' as const,
    })),
    ...['article:modified_time', 'og:updated_time', 'last-modified', 'datemodified'].flatMap(
      (source) =>
        (data.meta.get(source) ?? [])
          .slice(0, 1)
          .map((value) => ({ value, source, confidence: 'medium' as const })),
    ),
    ...elementsIn(document, '[itemprop=dateModified], time.updated, time[class*=modified i]')
      .slice(0, 1)
      .map((element) => ({
        value: attributeOf(element, 'datetime') || textOf(element),
        source: 'date of change on the page',
        confidence: 'medium' as const,
      })),
  ];
  return read(texts, data.language);
}

function inMeta({ meta }: PageData, names: readonly string[]): Claim[] {
  return names.flatMap((source) =>
    (meta.get(source) ?? [])
      .slice(0, 1)
      .map((value) => ({ value, source, confidence: 'high' as const })),
  );
}

function read(texts: readonly Claim[], language: string): Claim<ReadDate>[] {
  return texts.flatMap((claim) => {
    const value = readDate(claim.value, language);
    return value ? [{ ...claim, value, needle: claim.value }] : [];
  });
}

/** A page that is no article to its own data may still say when it was published. */
function things({ things: all }: PageData): Claim[] {
  const page = all.find(
    (thing) => /WebPage|VideoObject|Event/.test(String(thing['@type'])) && thing.datePublished,
  );
  return page
    ? [{ value: textIn(page.datePublished), source: 'data of the page', confidence: 'medium' }]
    : [];
}

/** Dates that readers see, those nearest to the headline first. */
function seen(document: Document): Claim[] {
  const all = elementsIn(
    document,
    'h1, time, [itemprop=datePublished], [class*=date i], [class*=time i], [class*=publish i], [class*=posted i], .entry-meta, .post-meta, [class*=byline i], [class*=meta i]',
  ).slice(0, 600);
  const head = all.findIndex((element) => element.matches('h1'));
  const dates = all
    .map((element, at) => ({ element, distance: at < head ? (head - at) * 3 : at - head }))
    .filter(
      ({ element }) =>
        !element.matches('h1') &&
        !element.closest(ELSEWHERE) &&
        !isMasthead(element) &&
        textOf(element).length < 200 &&
        !isChange(element),
    );
  const rank = ({ element, distance }: { element: Element; distance: number }) =>
    (element.matches('[itemprop=datePublished], time[pubdate]')
      ? 0
      : element.matches('time[datetime]')
        ? 1000
        : 2000) + distance;
  return dates
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 40)
    .map(({ element }) => ({
      value: attributeOf(element, 'datetime') || attributeOf(element, 'content') || textOf(element),
      source: element.matches('time[datetime]') ? 'time on the page' : 'date on the page',
      confidence: element.matches('time[datetime], [itemprop=datePublished]') ? 'medium' : 'low',
    }));
}

/** Whether a date is that of the day, at the head of every page. */
function isMasthead(element: Element): boolean {
  const header = element.closest('header, #header, #top, .header, [class*=masthead i]');
  const isOfDay = namesOf(element).some((name) => /^(today|current|now)$/.test(name));
  return (
    isOfDay || (header !== null && !header.querySelector('h1') && !header.closest('article, main'))
  );
}

function isChange(element: Element): boolean {
  return (
    namesOf(element).some((name) => /^(updated|modified|lastmod)$/.test(name)) ||
    attributeOf(element, 'itemprop') === 'dateModified'
  );
}

function inAddress(address: string | undefined): Claim[] {
  const found =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(address ?? '') ??
    /[/-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/.-]|$)/.exec(address ?? '');
  return found
    ? [{ value: `${found[1]}-${found[2]}-${found[3]}`, source: 'address', confidence: 'medium' }]
    : [];
}

const OF_ARTICLES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
];
const META = [
  ...['datepublished', 'parsely-pub-date', 'sailthru.date'],
  ...[
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'published_time',
    'publicationdate',
    'published',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'cxenseparse:articlepublishdate',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'date',
    'article.published',
    'article:post_time',
    'citation_publication_date',
    'citation_date',
    'originalpublicationdate',
    'rnews:datepublished',
    'ptime',
    'last-publish',
    'vr:published_time',
    'shareaholic:article_published_time',
    'dcsext.articlefirstpublished',
    'bt:pubdate',
  ],
];
const ELSEWHERE =
  'nav, footer, aside, [class*=related i], [class*=comment i], [class*=sidebar i], [class*=trending i]';
