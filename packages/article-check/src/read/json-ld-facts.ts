import type { CorrectionFact, Facts, Image, Witness } from '../facts.ts';
import { normalUrl } from '../normal.ts';
import { isObject, type Json, type Node, textOf, typesOf, valuesOf } from './json-ld.ts';
import { absolute, type Page } from './page.ts';

/** What the structured data of a page says of its story. */
export function jsonLdFacts(page: Page): Witness | undefined {
  const node = articleOf(page);
  if (!node) return undefined;
  const { json } = node;
  const address = (property: string) => addressOf(json, property, page);
  const isFree = json.isAccessibleForFree;
  const facts: Facts = {
    headline: textOf(json, 'headline') ?? null,
    id: idOf(json),
    published: textOf(json, 'datePublished') ?? null,
    modified: textOf(json, 'dateModified') ?? null,
    authors: authorsOf(json, page),
    section: textOf(json, 'articleSection') ?? null,
    language: textOf(json, 'inLanguage') ?? null,
    image: imageOf(json, page),
    corrections: valuesOf(json, 'correction').map((value) => correctionOf(value, page)),
    access: isFree === undefined ? null : isFalse(isFree) ? 'subscriber' : 'free',
  };
  const url = address('url');
  const main = address('mainEntityOfPage');
  if (url) facts.url = url;
  if (main) facts.canonical = main;
  const headlines = valuesOf(json, 'alternativeHeadline').filter(
    (value) => typeof value === 'string',
  );
  return { format: 'json-ld', place: page.place(node.script), facts, headlines };
}

/** The node of the page's own story: the one with its address, else the only one. */
export function articleOf(page: Page): Node | undefined {
  const articles = page.graph.nodes.filter(
    ({ json }) => typesOf(json).some(isArticle) && (json.headline || json.datePublished),
  );
  const own = new Set([page.url, page.canonical ?? page.url].map(normalUrl));
  const isOwn = ({ json }: Node) =>
    ['url', 'mainEntityOfPage', '@id']
      .map((property) => addressOf(json, property, page))
      .some((url) => url !== undefined && own.has(normalUrl(url)));
  return articles.find(isOwn) ?? (articles.length === 1 ? articles[0] : undefined);
}

function isArticle(type: string): boolean {
  return /(Article|Posting)$/.test(type) && type !== 'JobPosting';
}

function addressOf(json: Json, property: string, page: Page): string | undefined {
  const [value] = valuesOf(json, property);
  const text = isObject(value) ? (value['@id'] ?? value.url) : value;
  return typeof text === 'string' ? absolute(text, page.url) : undefined;
}

function idOf(json: Json): string | null {
  const [value] = valuesOf(json, 'identifier');
  const id = isObject(value) ? value.value : value;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

/** Names in order. The publisher alone, named by reference, stands for a story without byline. */
function authorsOf(json: Json, page: Page): string[] {
  return valuesOf(json, 'author').flatMap((value) => {
    if (typeof value === 'string') return [value];
    const author = page.graph.resolve(value);
    const isReference = isObject(value) && Object.keys(value).length === 1;
    const name = textOf(author, 'name');
    const isHouse = isReference && typesOf(author).some((type) => /Organization/.test(type));
    return name && !isHouse ? [name] : [];
  });
}

function imageOf(json: Json, page: Page): Image | null {
  const [value] = valuesOf(json, 'image');
  if (value === undefined) return null;
  const image = typeof value === 'string' ? { url: value } : page.graph.resolve(value);
  const url = textOf(image, 'url') ?? textOf(image, 'contentUrl');
  const address = url === undefined ? undefined : absolute(url, page.url);
  const credit = typeof value === 'string' ? {} : { credit: textOf(image, 'creditText') ?? '' };
  return address === undefined ? credit : { url: address, ...credit };
}

function correctionOf(value: unknown, page: Page): CorrectionFact {
  if (typeof value === 'string') return { at: '', text: value };
  const node = page.graph.resolve(value);
  return { at: textOf(node, 'datePublished') ?? '', text: textOf(node, 'text') ?? '' };
}

function isFalse(value: unknown): boolean {
  return value === false || /^(false|https?:\/\/schema\.org\/False)$/i.test(String(value));
}
