import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import { isSlug, readMarkdown, slugOf } from '@broadsheet/article-schema';
import { decodeHTML } from 'entities';
import { importArchive, parseArchiveMap, type ReportItem, wxrReader } from '../../src/index.ts';
import { bigExport } from '../big-export.ts';
import type { Material } from '../score.ts';
import { textF1, textOfMarkdown } from '../text-f1.ts';
import { type SourceText, sourceTexts } from '../wxr-source.ts';

/** Exports of WordPress against the truth beside them, then speed and memory on exports of our own. */
export async function rows(material: Material): Promise<ScoreRow[]> {
  const marks: Marks[] = [];
  for (const [file, truths] of truthsByFile(material.corpora)) {
    const source = join(material.corpora, 'wxr', file);
    const found = await imported(source, join(material.scratch, slugOf(file)));
    const texts = sourceTexts(readFileSync(source, 'utf8'));
    for (const truth of truths) {
      const text = take(texts.get(truth.post_id), ({ type }) => type === truth.type);
      const item = take(found.get(truth.post_id), ({ kind }) => kind === KINDS[truth.type]);
      marks.push(marksOf(truth, item, text));
    }
  }
  const fields = marks.flatMap((mark) => Object.values(mark.fields));
  const f1 = marks.flatMap((mark) => (mark.f1 === undefined ? [] : [mark.f1]));
  if (process.env.SCORE_SHOW) for (const mark of marks) show(mark);
  return [
    scoreRow('wxr-items', mean(marks.map(({ isRight }) => Number(isRight))), '', ['>=', 1]),
    scoreRow('wxr-fields', mean(fields.map(Number)), '', ['>=', 0.99]),
    scoreRow('wxr-body-f1', mean(f1), '', ['>=', 0.99]),
    scoreRow('wxr-leaks', marks.filter(({ isLeak }) => isLeak).length, 'items', ['<=', 0]),
    ...(process.env.SCORE_SMALL ? [] : await bigExport(material.scratch)),
  ];
}

function marksOf(truth: Truth, item: Found | undefined, source: SourceText | undefined): Marks {
  const isPublic = truth.status === 'publish' && !truth.password;
  const of = `${truth.file} ${truth.post_id}`;
  const isLeak = item?.isPublic === true && !isPublic;
  const isRight = item?.isPublic === isPublic;
  if (!item || !isPublic) return { of, isRight, isLeak, fields: {} };
  const body = source?.isGallery
    ? item.body.replace(/^:::gallery\n[\s\S]*?^:::$/gm, '')
    : item.body;
  const f1 = source && textF1(textOfMarkdown(body), source.text);
  return { of, isRight, isLeak, fields: fieldsOf(truth, item), ...(f1 !== undefined && { f1 }) };
}

function show({ of, isRight, fields, f1 }: Marks): void {
  const wrong = Object.keys(fields).filter((name) => !fields[name]);
  const text = f1 !== undefined && f1 < 0.98 ? [`text ${f1.toFixed(3)}`] : [];
  const all = [...(isRight ? [] : ['item']), ...wrong, ...text];
  if (all.length > 0) console.log(`${of}: ${all.join(', ')}`);
}

/** Takes the first that passes: exports may give a number twice. */
function take<T>(items: T[] | undefined, passes: (item: T) => boolean): T | undefined {
  const at = items?.findIndex(passes) ?? -1;
  return at === -1 ? undefined : items?.splice(at, 1)[0];
}

/** Posts and pages of each file that is whole XML. */
function truthsByFile(corpora: string): Map<string, Truth[]> {
  const lines = readFileSync(`${corpora}wxr/truth.jsonl`, 'utf8').trim().split('\n');
  const truths = lines.map((line) => JSON.parse(line) as Truth & { malformed?: string });
  const whole = truths.filter(({ malformed, type }) => !malformed && type in KINDS);
  return Map.groupBy(whole, ({ file }) => file);
}

/** The stories and pages of an export, by the number of the item. */
async function imported(source: string, out: string): Promise<Map<string, Found[]>> {
  const items: ReportItem[] = [];
  await importArchive({
    reader: wxrReader,
    source,
    out,
    map: parseArchiveMap('', 'map'),
    zone: 'UTC',
    media: 'fetch',
    fetchPicture: async () => ({ bytes: PNG }),
    onItem: (item) => items.push(item),
  });
  const people = namesIn(join(out, 'people'));
  const found = items.flatMap((item) => {
    if ((item.kind !== 'story' && item.kind !== 'page') || !item.path) return [];
    const { fields, body } = readMarkdown(item.path, readFileSync(join(out, item.path), 'utf8'));
    const isPublic =
      item.kind === 'page'
        ? item.path.startsWith('pages/')
        : fields.status === undefined && !isLater(fields.published);
    const id = item.source.file.split('#')[1] ?? '';
    return [{ id, kind: item.kind, isPublic, fields, body, people }];
  });
  return Map.groupBy(found, ({ id }) => id);
}

/** Each field that the truth tells, and whether it came over exactly. */
function fieldsOf(truth: Truth, { kind, fields, people }: Found): Record<string, boolean> {
  const said = (value: unknown) => words(String(value ?? ''));
  const title = words(plain(truth.title));
  const slug = decoded(truth.slug);
  const common = {
    title: title === '' || said(fields.headline ?? fields.title) === title,
    slug: !isSlug(slug) || String(fields.slug).replace(/-\d+$/, '') === slug.replace(/-\d+$/, ''),
  };
  if (kind === 'page') return common;
  const authors = truth.other_terms.filter(({ domain }) => domain === 'author');
  const logins =
    authors.length > 0
      ? authors.map(({ nicename }) => nicename.replace(/^cap-/, ''))
      : [truth.creator];
  const byline = ((fields.byline ?? []) as string[]).map((id) => (people.has(id) ? id : ''));
  const subjects = [...truth.categories, ...truth.tags]
    .map((name) => slugOf(decodeHTML(name)))
    .filter((name) => name !== 'uncategorized');
  const excerpt = words(plain(truth.excerpt));
  const photo = (fields.photo as { src: string } | undefined)?.src;
  return {
    ...common,
    id:
      truth.guid === '' ||
      fields.id === truth.guid ||
      String(fields.id).startsWith(`${truth.guid}#`),
    published: publishedOf(truth) === '' || fields.published === publishedOf(truth),
    authors: logins.filter(Boolean).map(slugOf).join() === byline.join(),
    subjects:
      [...new Set(subjects)].join() ===
      ((fields.topics ?? []) as string[]).map((topic) => slugOf(topic)).join(),
    excerpt: excerpt === '' || said(fields.standfirst) === excerpt,
    photo: truth.thumbnail === null || nameOf(photo ?? '') === nameOf(truth.thumbnail.trim()),
  };
}

function publishedOf({ date_gmt, pubDate, date }: Truth): string {
  if (date_gmt && !date_gmt.startsWith('0000')) return `${date_gmt.replace(' ', 'T')}Z`;
  const said = Date.parse(pubDate);
  if (!Number.isNaN(said) && said > 0) return new Date(said).toISOString().replace('.000Z', 'Z');
  return date.replace(' ', 'T');
}

function namesIn(folder: string): Set<string> {
  try {
    return new Set(readdirSync(folder).map((name) => name.replace(/\.md$/, '')));
  } catch {
    return new Set();
  }
}

function isLater(published: unknown): boolean {
  return String(published) > new Date().toISOString();
}

function plain(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ''));
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameOf(path: string): string {
  return decoded(path.split('/').at(-1) ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0
    ? null
    : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

const KINDS: Record<string, string> = { post: 'story', page: 'page' };
// A picture of one pixel stands for those that the old sites no longer give.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);

interface Truth {
  file: string;
  post_id: string;
  type: string;
  status: string;
  title: string;
  slug: string;
  creator: string;
  date: string;
  date_gmt: string;
  pubDate: string;
  guid: string;
  password: boolean;
  excerpt: string;
  categories: string[];
  tags: string[];
  other_terms: { domain: string; nicename: string }[];
  thumbnail: string | null;
}

interface Marks {
  of: string;
  isRight: boolean;
  isLeak: boolean;
  fields: Record<string, boolean>;
  f1?: number;
}

interface Found {
  id: string;
  kind: string;
  isPublic: boolean;
  fields: Record<string, unknown>;
  body: string;
  people: ReadonlySet<string>;
}
