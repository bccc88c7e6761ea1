import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ghostReader,
  importArchive,
  ninjsReader,
  parseArchiveMap,
  type Reader,
} from '../src/index.ts';
import { archives, textsIn } from './archive.ts';

/** Imports a folder of these files; the folders of source and result lie in one that is looked at too. */
async function imported(reader: Reader, files: Record<string, string | Uint8Array>) {
  const around = mkdtempSync(join(tmpdir(), 'hostile-'));
  const source = join(around, 'source');
  mkdirSync(source);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text);
  copyFileSync(join(archives, 'hugo/static/img/dot.png'), join(around, 'secret.png'));
  const out = join(around, 'content');
  const map = parseArchiveMap('name: hostile', 'map.yaml');
  const { report } = await importArchive({ reader, source, out, map, zone: 'UTC', media: 'copy' });
  expect(readdirSync(around).sort()).toEqual(['content', 'secret.png', 'source']);
  return { report, texts: textsIn(out) };
}

const DAY = '2026-02-02T06:05:00Z';
const post = (fields: object) => ({
  ...{ id: '1', title: 'T', slug: 't', status: 'published', published_at: DAY },
  ...fields,
});
const ghost = (...posts: object[]) => JSON.stringify({ meta: {}, data: { posts } });
const item = (fields: object) => ({
  ...{ uri: 'urn:x:1', headline: 'T', body_text: 'Text.', versioncreated: DAY },
  ...fields,
});
const deep = '['.repeat(200_000);
const BROKEN = {
  'a-deep.json': `${deep}${']'.repeat(200_000)}`,
  'b-open.json': deep,
  'c-null.json': 'null',
  'd-text.json': '"text"',
  'e-empty.json': '',
  'f-zero.json': '\0\0\0',
  'g-half.json': '{"data":{"posts":[{"id":"1","title":"',
};

describe.each([
  ['ghost', ghostReader, ghost(post({ title: 'Good', slug: 'good', html: '<p>Good.</p>' }))],
  ['ninjs', ninjsReader, JSON.stringify(item({ headline: 'Good' }))],
] as const)('a folder of broken files beside one of %s', (_, reader, good) => {
  it('is told file by file, and the good one comes in', async () => {
    const { report, texts } = await imported(reader, { ...BROKEN, 'z-good.json': good });
    expect(report.totals.stories).toBe(1);
    const refused = report.items.filter(({ kind }) => /^(refused|left-out)$/.test(kind));
    expect(refused.map(({ source }) => source.file)).toEqual(Object.keys(BROKEN));
    expect(refused.find(({ source }) => source.file === 'g-half.json')?.source).toMatchObject({
      line: 1,
      column: 37,
    });
    expect(Object.keys(texts)).toContain('stories/2026/02/good.md');
  });
});

describe('Ghost', () => {
  it.each([
    ['a slug that leads out', { slug: '../../../outside' }],
    ['a slug of an absolute path', { slug: '/etc/passwd' }],
    ['a slug with a null byte', { slug: 'a\0b/../c' }],
    ['an id of many lines', { id: '1\n---\nstatus: ready' }],
    ['a headline that would end the front matter', { title: '---\nstatus: draft\n---' }],
    ['a picture that leads out', { feature_image: '/content/images/../secret.png' }],
    ['a canonical address that runs', { canonical_url: 'javascript:alert(1)' }],
  ])('%s does no harm', async (_, fields) => {
    const { report, texts } = await imported(ghostReader, { 'a.json': ghost(post(fields)) });
    expect(report.totals.stories).toBe(1);
    const [path = '', text = ''] =
      Object.entries(texts).find(([name]) => name.startsWith('stories/')) ?? [];
    expect(path).toMatch(/^stories\/2026\/02\/[\w-]+\.md$/);
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).not.toContain('javascript:');
    expect(Object.keys(texts).filter((name) => name.startsWith('media/'))).toEqual([]);
  });

  it('a hundred posts of one id are one story; the others are told', async () => {
    const posts = Array.from({ length: 100 }, (_, at) =>
      post({ title: `T${at}`, slug: `t-${at}` }),
    );
    const { report } = await imported(ghostReader, { 'a.json': ghost(...posts) });
    expect(report.totals).toMatchObject({ stories: 1, leftOut: 99 });
  });

  it('a post of one line of five megabytes comes in whole', async () => {
    const html = `<p>${'word '.repeat(1_000_000)}</p>`;
    const { texts } = await imported(ghostReader, { 'a.json': ghost(post({ html })) });
    expect(texts['stories/2026/02/t.md']?.length).toBeGreaterThan(4_900_000);
  });

  it('tables that are no tables, and keys that all objects share, change nothing', async () => {
    const text = `{"__proto__":{"bad":1},"data":{"posts":[${JSON.stringify(post({}))}],"users":{"0":1},"tags":"x","posts_tags":[null,1,{"post_id":"1","tag_id":"__proto__"}],"posts_meta":[{"post_id":"1","__proto__":{"email_only":true}}],"settings":[{"key":"__proto__","value":"x"}]}}`;
    const { report } = await imported(ghostReader, { 'a.json': text });
    expect(report.totals).toMatchObject({ stories: 1, refused: 0 });
    expect(({} as Record<string, unknown>).bad).toBeUndefined();
  });
});

describe('bytes that are no text', () => {
  const text = ghost(post({ title: 'A X B', html: '<p>Y</p>' }));
  it('come in as a sign, with their place', async () => {
    const bytes = Buffer.from(text, 'utf8');
    bytes[text.indexOf('X')] = 0xe9;
    const { report, texts } = await imported(ghostReader, { 'a.json': bytes });
    expect(texts['stories/2026/02/t.md']).toContain('headline: A \uFFFD B');
    expect(report.items[0]?.notes.find(({ code }) => code === 'import/broken-bytes')).toMatchObject(
      {
        place: { file: 'a.json', line: 1, column: text.indexOf('X') + 1 },
      },
    );
  });

  it('a file of UTF-16 with its mark is read', async () => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const { texts } = await imported(ghostReader, { 'a.json': bytes });
    expect(texts['stories/2026/02/t.md']).toContain('headline: A X B');
  });
});

describe('ninjs', () => {
  it('items that name each other in a circle are stories once', async () => {
    const a = { uri: 'urn:a', headline: 'A', body_text: 'A.' };
    const b = { uri: 'urn:b', headline: 'B', body_text: 'B.' };
    const files = {
      'a.json': JSON.stringify(item({ ...a, associations: { b: { ...b, associations: { a } } } })),
      'b.json': JSON.stringify(item({ ...b, associations: { a: { ...a, associations: { b } } } })),
    };
    const { report } = await imported(ninjsReader, files);
    expect(report.totals).toMatchObject({ stories: 2, leftOut: 4, refused: 0 });
  });

  it('scripts, handlers and addresses that run are left out of bodies and words', async () => {
    const evil =
      '<img src=x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">a</a>';
    const fields = {
      headline: evil,
      body_html: `<p>Text</p>${evil}<svg onload=alert(1)><iframe srcdoc="<script>1</script>">`,
      description_html: `<p>${evil}</p>`,
      byline: evil,
      located: evil,
      place: [{ name: evil }],
      associations: {
        featuremedia: {
          uri: 'urn:p',
          type: 'picture',
          description_html: evil,
          renditions: { a: { href: 'javascript:alert(1)' } },
        },
      },
    };
    const { texts } = await imported(ninjsReader, { 'a.json': JSON.stringify(item(fields)) });
    const story = Object.entries(texts).find(([path]) => path.startsWith('stories/'))?.[1] ?? '';
    const body = story.split('\n---\n')[1] ?? '';
    expect(body).toContain('Text');
    expect(body).not.toMatch(/<script|<img|<svg|<iframe|onerror|onload|javascript:/);
  });
});
