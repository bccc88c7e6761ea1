import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import { ghostReader, type Item, parseArchiveMap } from '../../src/index.ts';
import type { Material } from '../score.ts';
import { textF1, textOfMarkdown } from '../text-f1.ts';

/** Exports of Ghost 2 to 6: items by status and type, fields, bodies by their format, and leaks. */
export async function rows({ corpora, scratch }: Material): Promise<ScoreRow[]> {
  const truth = truthIn(`${corpora}ghost/`);
  const [items, fields] = [share(), share()];
  const bodies = new Map(FORMATS.map((format) => [format, share()]));
  let leaks = 0;
  for (const [file, wanted] of truth) {
    const whole = JSON.parse(readFileSync(`${corpora}ghost/${file}`, 'utf8')) as Export;
    const found = await readPosts(whole, scratch);
    for (const post of wanted) {
      const item = found.get(post.id);
      items.add(isAsWanted(post, item?.item));
      if (!isOpen(post) && isPublic(item?.item)) leaks++;
      for (const same of fieldsOf(post, item)) fields.add(same);
    }
    for (const [format, scores] of bodies) {
      const bare = await readPosts(onlyBody(whole, format), scratch);
      const texts = wanted.filter(({ id }) => bare.get(id)?.hasBody);
      for (const { id, text } of texts) scores.add(textF1(bodyText(bare.get(id)?.item), text));
    }
    for (const change of HIDDEN) {
      const hidden = await readPosts(changed(whole, change), scratch);
      leaks += [...hidden.values()].filter(({ item }) => isPublic(item)).length;
    }
  }
  const means = [...bodies].filter(([, scores]) => scores.count() > 0);
  return [
    scoreRow('ghost-items', items.mean(), `of ${items.count()}`, ['>=', 1]),
    scoreRow('ghost-fields', fields.mean(), `of ${fields.count()}`, ['>=', 0.99]),
    ...means.map(([format, scores]) =>
      scoreRow(`ghost-body-f1-${format}`, scores.mean(), `of ${scores.count()}`, ['>=', 0.99]),
    ),
    scoreRow('ghost-body-f1', Math.min(...means.map(([, scores]) => scores.mean())), '', [
      '>=',
      0.99,
    ]),
    scoreRow('ghost-leaks', leaks, 'items', ['<=', 0]),
  ];
}

async function readPosts(whole: Export, scratch: string): Promise<Map<string, Found>> {
  const folder = join(scratch, 'export');
  if (!existsSync(folder)) mkdirSync(folder);
  writeFileSync(join(folder, 'export.json'), JSON.stringify(whole));
  const options = { map: MAP, zone: 'UTC', media: 'fetch' as const, url: ORIGIN };
  const all: Item[] = [];
  for await (const item of ghostReader.read(folder, options)) all.push(item);
  const people = new Map(
    all.flatMap((item) => (item.kind === 'person' ? [[item.id, String(item.fields.name)]] : [])),
  );
  const posts = dataOf(whole).posts;
  const shown = all.filter((item) => item.kind !== 'person' && item.kind !== 'redirect');
  return new Map(
    posts.map((post, at) => {
      const hasBody = FORMATS.some((format) => post[format]);
      return [String(post.id), { item: shown[at], hasBody, people }];
    }),
  );
}

function isAsWanted(post: Truth, item: Item | undefined): boolean {
  const kind = post.type === 'page' ? 'page' : 'story';
  if (item?.kind !== kind) return false;
  return isPublic(item) === isOpen(post);
}

/** Whether everyone was shown a post. */
function isOpen({ status, visibility }: Truth): boolean {
  return status === 'published' && (visibility ?? 'public') === 'public';
}

function isPublic(item: Item | undefined): boolean {
  if (item?.kind === 'page') return item.isPublic;
  if (item?.kind !== 'story' || item.fields.status !== undefined) return false;
  return String(item.fields.published) <= NOW;
}

/** Whether each field of a post is exactly as the truth has it. */
function* fieldsOf(post: Truth, found: Found | undefined): Generator<boolean> {
  const item = found?.item;
  if (item?.kind === 'page') {
    yield item.fields.title === post.title;
    yield item.slug === post.slug;
    yield (item.fields.description ?? null) === (post.excerpt ?? post.meta_description);
    return;
  }
  const fields = item?.kind === 'story' ? (item.fields as Fields) : {};
  const pictures = item?.kind === 'story' ? item.pictures : {};
  yield fields.headline === post.title.replace(/\s+/g, ' ').trim();
  yield (fields.slug ?? '').replace(/-\d+$/, '') === post.slug.replace(/-\d+$/, '');
  yield Date.parse(fields.published ?? '') === Date.parse(utc(post.published_at));
  yield same(
    (fields.byline ?? []).map((id) => found?.people.get(id)),
    post.authors,
  );
  yield same(
    fields.topics ?? [],
    post.tags.filter((tag) => !tag.startsWith('#')),
  );
  yield (fields.standfirst ?? null) === (post.excerpt ?? post.meta_description);
  yield (fields.headlines?.search ?? null) === post.meta_title;
  yield (fields.canonical ?? null) === post.canonical_url;
  yield (fields.access ?? 'free') === (isOpen(post) ? 'free' : 'subscriber');
  const { photo } = fields;
  yield (photo ? pictures[photo.src] : null) === addressOf(post.feature_image);
  yield (photo?.alt ?? null) === post.feature_image_alt;
  yield words([photo?.caption, photo?.credit].join(' ')) ===
    words(post.feature_image_caption ?? '');
}

function addressOf(image: string | null): string | null {
  return image && new URL(image.replace('__GHOST_URL__', ''), ORIGIN).href;
}

/** The truth has a space for every tag, also within a word. */
function bodyText(item: Item | undefined): string {
  return item?.kind === 'story' || item?.kind === 'page' ? textOfMarkdown(item.body, ' ') : '';
}

function onlyBody(whole: Export, format: Format): Export {
  const others = FORMATS.filter((other) => other !== format);
  return changed(whole, Object.fromEntries(others.map((other) => [other, null])));
}

function changed(whole: Export, change: Record<string, unknown>): Export {
  const copy = structuredClone(whole);
  for (const post of dataOf(copy).posts) Object.assign(post, change);
  return copy;
}

function dataOf(whole: Export) {
  return whole.db?.[0]?.data ?? (whole.data as Data);
}

function truthIn(folder: string): Map<string, Truth[]> {
  const lines = readFileSync(`${folder}truth.jsonl`, 'utf8').trim().split('\n');
  return Map.groupBy(
    lines.map((line) => JSON.parse(line) as Truth),
    ({ file }) => file,
  );
}

function utc(time: string): string {
  return /^\d{4}-\d{2}-\d{2} /.test(time) ? `${time.replace(' ', 'T')}Z` : time;
}

function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function same(a: unknown[], b: unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify([...new Set(b)]);
}

function share() {
  let [sum, count] = [0, 0];
  return {
    add(value: boolean | number) {
      sum += Number(value);
      count++;
    },
    mean: () => sum / count,
    count: () => count,
  };
}

const FORMATS = ['lexical', 'mobiledoc', 'html'] as const;
const ORIGIN = 'https://old.example';
const NOW = '2026-11-25T00:00:00Z';
const MAP = parseArchiveMap('name: ghost', 'map.yaml');
// Every way in which a post is not for everyone.
const HIDDEN = [
  ...['draft', 'sent', 'archived'].map((status) => ({ status })),
  { status: 'scheduled', published_at: '2030-01-01T00:00:00.000Z' },
  ...['members', 'paid', 'tiers', 'label:vip'].map((visibility) => ({ visibility })),
  { email_only: true },
];

type Format = (typeof FORMATS)[number];
type Data = { posts: Record<string, unknown>[] };

interface Export {
  db?: { data: Data }[];
  data?: Data;
}

interface Found {
  item: Item | undefined;
  hasBody: boolean;
  people: Map<string, string>;
}

interface Fields {
  headline?: string;
  slug?: string;
  published?: string;
  byline?: string[];
  topics?: string[];
  standfirst?: string;
  headlines?: { search?: string };
  canonical?: string;
  access?: string;
  photo?: { src: string; alt?: string; caption?: string; credit?: string };
}

interface Truth {
  file: string;
  id: string;
  type: string;
  status: string;
  visibility: string | null;
  title: string;
  slug: string;
  published_at: string;
  authors: string[];
  tags: string[];
  excerpt: string | null;
  meta_title: string | null;
  meta_description: string | null;
  canonical_url: string | null;
  feature_image: string | null;
  feature_image_alt: string | null;
  feature_image_caption: string | null;
  text: string;
}
