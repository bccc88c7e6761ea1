import { parseHTML } from 'linkedom';
import { shallowTags, shortTags } from '../../html/bounds.ts';
import { type Address, ownAddress } from './address.ts';
import { extractBody } from './body/extract-body.ts';
import type { LeftOut } from './body/left-out.ts';
import type { Claim } from './claims/claim.ts';
import { plain } from './claims/plain.ts';
import { textIn } from './claims/thing.ts';
import type { ReadDate } from './dates/read-date.ts';
import { textOf } from './dom.ts';
import { type FoundAttribution, findAttribution } from './fields/attribution.ts';
import { bylineClaims } from './fields/byline.ts';
import { headlineClaims } from './fields/headline.ts';
import { type LeadPhoto, leadPhoto } from './fields/photo.ts';
import { publishedClaims, updatedClaims } from './fields/published.ts';
import { sectionClaims, topicClaims } from './fields/section.ts';
import type { Headline } from './fields/seen-headline.ts';
import { findStandfirst } from './fields/standfirst.ts';
import { nextPages } from './next-pages.ts';
import { type PageData, pageData } from './page-data.ts';
import { framePictures } from './pictures/frame-pictures.ts';
import { wholePage } from './whole-page.ts';

/** The story of a saved page: what each part of the page says of each field, and the body as HTML. */
export function readArticle(text: string, told?: string): Article {
  const source = wholePage(bounded(text));
  const { document } = parseHTML(source);
  const first = pageData(document, told);
  const address = ownAddress(text, document, { told, data: first });
  const base = address.url?.href;
  const data = base === told ? first : pageData(document, base);
  const claims = { ...claimsOf(document, data, { base, source }), data, address };
  // From here on the document is taken apart.
  return { ...claims, ...contentOf(document, claims, source) };
}

function claimsOf(document: Document, data: PageData, { base, source }: Found) {
  const headlines = headlineClaims(document, data);
  return {
    headlines,
    kicker: headlines.map(({ kicker }) => kicker).find(Boolean) ?? '',
    description: descriptionOf(data),
    published: publishedClaims(document, data, { address: base, source }),
    updated: updatedClaims(document, data),
    bylines: bylineClaims(document, data),
    sections: sectionClaims(document, data, headlines[0]?.value ?? ''),
    topics: topicClaims(document, data),
    next: nextPages(document, base),
  };
}

function contentOf(document: Document, claims: Claims, source: string): Content {
  const { data, address, headlines, description } = claims;
  const base = address.url?.href;
  const titles = headlines.map(({ value }) => value);
  const host = address.url?.hostname.replace(/^www\./, '') ?? '';
  const body = extractBody(document, { titles, host, said: saidIn(data), source });
  if (!body) return NOTHING;
  const { root, left } = body;
  const { photo, frame } = leadPhoto(document, { root, data, base }) ?? {};
  const standfirst = findStandfirst(document, { root, headline: titles[0] ?? '', description });
  for (const element of [frame, standfirst])
    if (element && root.contains(element)) element.remove();
  const attribution = findAttribution(root);
  framePictures(root, base);
  const words = standfirst && textOf(standfirst);
  return { photo, standfirst: words, attribution, left, html: root.innerHTML, text: textOf(root) };
}

/** What the page's data gives as the whole text; microdata and RDFa only mark an element with all that is in it. */
function saidIn({ articles }: PageData): string {
  const texts = articles
    .filter(({ source }) => source === 'JSON-LD')
    .map(({ thing }) => plain(textIn(thing.articleBody)));
  return texts.find((text) => text.length > 0) ?? '';
}

function descriptionOf({ meta, articles }: PageData): string {
  const said = [
    ...['og:description', 'description', 'twitter:description'].map(
      (name) => meta.get(name)?.[0] ?? '',
    ),
    ...articles.map(({ thing }) => textIn(thing.description)),
  ];
  return said.map(plain).find((text) => text !== '') ?? '';
}

/** A page whose tags cannot exhaust what reads them. */
function bounded(text: string): string {
  const { html } = shortTags(text);
  return html.length > LARGE || DEEP.test(html) ? shallowTags(html) : html;
}

const LARGE = 3_000_000;
const DEEP = /(<(div|span|p|blockquote|b|i|section|table|ul|li|font)\b[^>]{0,200}>\s*){60}/i;

const NOTHING: Content = {
  standfirst: undefined,
  photo: undefined,
  attribution: undefined,
  left: [],
  html: '',
  text: '',
};

/** The page's own address, and its text. */
interface Found {
  base: string | undefined;
  source: string;
}

interface Claims {
  data: PageData;
  address: Address;
  headlines: Headline[];
  kicker: string;
  description: string;
  published: Claim<ReadDate>[];
  updated: Claim<ReadDate>[];
  bylines: Claim<string[]>[];
  sections: Claim[];
  topics: Claim<string[]>[];
  /** Addresses of the further pages of the same story. */
  next: string[];
}

interface Content {
  standfirst: string | undefined;
  photo: LeadPhoto | undefined;
  attribution: FoundAttribution | undefined;
  left: LeftOut[];
  /** The body, with the furniture taken out. */
  html: string;
  text: string;
}

export interface Article extends Claims, Content {}
