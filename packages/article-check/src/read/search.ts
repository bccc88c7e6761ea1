import { gunzipSync } from 'node:zlib';
import type { Facts, Witness } from '../facts.ts';
import { isObject } from './json-ld.ts';
import { absolute } from './page.ts';

/**
 * A story in a Pagefind index: a gzipped fragment, marked `pagefind_dcd` before its JSON. Throws a
 * SyntaxError where it is none.
 */
export function readFragment(file: string, bytes: Uint8Array, base: string): Witness {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(MARK)) throw new SyntaxError('it is not a fragment of Pagefind 1');
  const { url, meta = {}, filters = {} } = JSON.parse(text.slice(MARK.length)) as Fragment;
  const [, language] = /^([a-z]{2,3}(?:-[a-z0-9]+)*)_/i.exec(file.split('/').at(-1) ?? '') ?? [];
  const image = meta.image ? absolute(meta.image, base) : undefined;
  const facts: Facts = {
    headline: meta.title ?? null,
    url: isString(url) ? (absolute(url.replace(/^\//, ''), base) ?? url) : null,
    published: meta.date ?? null,
    section: meta.section ?? null,
    image: image ? { url: image, alt: meta.image_alt ?? '' } : null,
    ...(language ? { language } : {}),
  };
  const credited = isObject(filters) ? filters.person : undefined;
  return { format: 'search', place: { file }, facts, ...(credited && { credited }) };
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

const MARK = 'pagefind_dcd';

interface Fragment {
  url?: string;
  meta?: Record<string, string>;
  filters?: Record<string, string[]>;
}
