import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortTags } from '../../html/bounds.ts';
import type { Place } from '../../reader.ts';
import { type Article, readArticle } from './article.ts';
import { type Decoded, decodePage } from './encoding.ts';
import { refusalOf } from './refusal.ts';

/** Reads one saved page as far as it says itself; `told` is its address where that is known from outside. */
export function readPage(root: string, file: string, told: string | undefined): Page {
  const bytes = readFileSync(join(root, file));
  const start = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST) {
    const reason = `The page is ${Math.round(bytes.length / 1e6)} MB long; the longest that is read is ${LARGEST / 1e6} MB.`;
    return { file, refused: { code: 'import/page-too-long', reason }, place: start };
  }
  const decoded = decodePage(bytes);
  const { length } = shortTags(decoded.text).html;
  if (length > LONGEST) {
    const reason = `The page has ${length} characters without its pictures; the most that are read are ${LONGEST}.`;
    return { file, refused: { code: 'import/page-too-long', reason }, place: start };
  }
  const elements = decoded.text.match(/<[a-z]/gi)?.length ?? 0;
  if (elements > MOST_ELEMENTS) {
    const reason = `The page has ${elements} elements; the most that are read are ${MOST_ELEMENTS}.`;
    return { file, refused: { code: 'import/page-too-long', reason }, place: start };
  }
  if (elements === 0) {
    const reason = 'The page is not an article: there is no HTML in it.';
    return { file, refused: { code: 'import/not-article', reason }, place: start };
  }
  const article = readArticle(decoded.text, told);
  const refused = refusalOf(article);
  const headline = article.headlines[0]?.value ?? '';
  if (refused) return { file, refused, place: start, title: headline, ...oldOf(article) };
  return {
    file,
    decoded,
    article,
    placeOf: placeFinder(file, decoded.text, article),
    ...oldOf(article),
  };
}

function oldOf({ address }: Article): { old?: string } {
  return address.url ? { old: address.url.href } : {};
}

/** Finds where the words stand in the page that a field was taken from. */
function placeFinder(file: string, text: string, article: Article): (field: string) => Place {
  const needles: Record<string, string | undefined> = {
    headline: article.headlines[0]?.needle,
    published: article.published[0]?.needle,
    updated: article.updated[0]?.needle,
    byline: article.bylines[0]?.value[0],
    section: article.sections[0]?.value,
    topics: article.topics[0]?.value[0],
    standfirst: article.standfirst,
    photo: article.photo?.sources.at(-1)?.split('/').at(-1),
    attribution: article.attribution?.publisher,
    encoding: '\uFFFD',
    body: article.text.slice(0, 40),
  };
  const places = Object.fromEntries(
    Object.entries(needles).map(([field, needle]) => [field, placeOf(file, text, needle ?? '')]),
  );
  return (field) => places[field] ?? { file, line: 1, column: 1 };
}

function placeOf(file: string, text: string, needle: string): Place {
  const at = needle ? text.indexOf(needle.slice(0, 60)) : -1;
  if (at === -1) return { file, line: 1, column: 1 };
  const before = text.slice(0, at).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const LARGEST = 60_000_000;
const LONGEST = 8_000_000;
const MOST_ELEMENTS = 30_000;

export interface ReadPage {
  file: string;
  decoded: Decoded;
  article: Article;
  placeOf: (field: string) => Place;
  old?: string;
  refused?: never;
}

export interface RefusedPage {
  file: string;
  refused: { code: string; reason: string };
  place: Place;
  title?: string;
  old?: string;
}

export type Page = ReadPage | RefusedPage;
