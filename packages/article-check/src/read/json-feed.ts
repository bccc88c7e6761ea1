import type { CorrectionFact, Facts, Image } from '../facts.ts';
import { type Feed, type FeedItem, withoutWhatIsNeverGiven } from './feed.ts';
import { readBody } from './feed-body.ts';
import { isObject, type Json } from './json-ld.ts';

/** JSON Feed 1.1; what the format has no place for stands under `_broadsheet`. */
export function readJsonFeed(file: string, feed: Json): Feed {
  const language = string(feed.language);
  const items = list(feed.items)
    .filter(isObject)
    .map((item, index) => readItem(item, `/items/${index}`, file, language));
  return {
    ...{ file, format: 'json-feed', language, source: { format: 'json-feed', json: feed } },
    self: string(feed.feed_url),
    items: withoutWhatIsNeverGiven(items),
  };
}

function readItem(
  item: Json,
  pointer: string,
  file: string,
  feedLanguage: string | undefined,
): FeedItem {
  const id = item.id === undefined ? undefined : String(item.id);
  const link = string(item.url);
  const language = string(item.language) ?? feedLanguage;
  const html = string(item.content_html);
  const body = html === undefined ? undefined : readBody(html, link ?? '');
  const more = isObject(item._broadsheet) ? item._broadsheet : undefined;
  const authors = list(item.authors).filter(isObject);
  const facts: Facts = {
    headline: string(item.title) ?? null,
    url: link ?? null,
    id: id ?? null,
    published: string(item.date_published) ?? null,
    modified: string(item.date_modified) ?? null,
    authors: authors.map(({ name }) => String(name)),
    section: string(list(item.tags)[0]) ?? null,
    image: imageOf(item, more),
    ...(language === undefined ? {} : { language }),
    ...(more && {
      access: more.access === 'free' ? ('free' as const) : ('subscriber' as const),
      corrections: list(more.corrections).filter(isObject).map(correctionOf),
    }),
  };
  return { place: { file, pointer }, facts, id, link, body };
}

function imageOf(item: Json, more: Json | undefined): Image | null {
  const url = string(item.image);
  if (url === undefined) return null;
  const words = isObject(more?.photo) ? more.photo : undefined;
  if (!more) return { url };
  return { url, alt: string(words?.alt) ?? '', credit: string(words?.credit) ?? '' };
}

function correctionOf({ at, text }: Json): CorrectionFact {
  return { at: string(at) ?? '', text: string(text) ?? '' };
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
