import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importArchive, parseArchiveMap, wxrReader } from '../src/index.ts';
import { archives, textsIn } from './archive.ts';

let around: string;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'hostile-wxr-'));
  mkdirSync(join(around, 'source/wp-content/uploads'), { recursive: true });
  copyFileSync(join(archives, 'hugo/static/img/dot.png'), join(around, 'secret.png'));
});
afterEach(() => rmSync(around, { recursive: true }));

describe('a hostile export of WordPress', () => {
  it('reads no entity of its own, of a file or of a host, tells the place, and the rest comes in', async () => {
    writeFileSync(join(around, 'secret.txt'), 'the secret');
    const { report, texts } = await imported(
      item({ id: 1, title: 'Bomb &c;, &file;, &host;.' }) + item({ id: 2, title: 'Good' }),
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">
<!ENTITY file SYSTEM "file://${join(around, 'secret.txt')}"><!ENTITY host SYSTEM "http://127.0.0.1:9/x">]>`,
    );
    expect(report.totals.stories).toBe(2);
    expect(JSON.stringify(texts)).not.toMatch(/aaaaaaaaaa|the secret/);
    const told = report.items.flatMap(({ notes }) => notes);
    expect(told.find(({ code }) => code === 'import/xml-doctype')).toBeDefined();
    expect(told.find(({ code }) => code === 'import/xml-unknown-entity')?.place).toMatchObject({
      file: 'export.xml',
      line: 4,
    });
  });

  it.each([
    ['a slug that leads out', { slug: '../../../outside' }],
    ['an encoded slug that leads out', { slug: '..%2f..%2foutside' }],
    ['a slug of an absolute path', { slug: '/etc/passwd' }],
    ['a slug with a null byte', { slug: 'a\0b' }],
    ['a name of a device', { slug: 'con' }],
    ['a title that would end the front matter', { title: '---\nstatus: draft\n---' }],
  ])('%s stays in its folder', async (_, fields) => {
    const { texts } = await imported(item({ id: 1, ...fields }));
    const stories = Object.entries(texts).filter(([name]) => name.startsWith('stories/'));
    expect(stories).toHaveLength(1);
    expect(stories[0]?.[0]).toMatch(/^stories\/2014\/05\/(?!con\.)[\w-]+\.md$/);
    expect(stories[0]?.[1].match(/^---$/gm)).toHaveLength(2);
  });

  it('takes no picture through a link or from outside the archive', async () => {
    symlinkSync(join(around, 'secret.png'), join(around, 'source/wp-content/uploads/link.png'));
    const { texts } = await imported(
      item({
        id: 1,
        body: '<img src="https://old.example/wp-content/uploads/link.png" alt="A"><img src="/../../secret.png" alt="B"><img src="file:///etc/passwd" alt="C">',
      }),
    );
    expect(Object.keys(texts).filter((name) => name.startsWith('media/'))).toEqual([]);
  });

  it('gives each of a hundred items of one number and one guid its own id and file', async () => {
    const { report, texts } = await imported(
      Array.from({ length: 100 }, () => item({ id: 1, guid: 'one', slug: 'one' })).join(''),
    );
    expect(report.totals.stories).toBe(100);
    const ids = Object.entries(texts).flatMap(([name, text]) =>
      name.startsWith('stories/') ? [/^id: (.*)$/m.exec(text)?.[1]] : [],
    );
    expect(new Set(ids).size).toBe(100);
  });

  it('comes in where pages and categories are their own parents', async () => {
    const { report } = await imported(
      `<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>a</wp:category_nicename><wp:category_parent>b</wp:category_parent><wp:cat_name>A</wp:cat_name></wp:category>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>b</wp:category_nicename><wp:category_parent>a</wp:category_parent><wp:cat_name>B</wp:cat_name></wp:category>${item({ id: 1, type: 'page', parent: 2 })}${item({ id: 2, type: 'page', parent: 1, slug: 'two' })}${item({ id: 3, type: 'page', parent: 3, slug: 'three' })}${item({ id: 4, slug: 'four' })}`,
    );
    expect(report.totals).toMatchObject({ stories: 1, pages: 3, refused: 0 });
  });

  it('keeps the words of a text that nests 40 levels deep or has null bytes', async () => {
    const { texts } = await imported(
      item({ id: 1, body: `${'<div><blockquote>'.repeat(40)}Deep\0 words` }),
    );
    expect(texts['stories/2014/05/story.md']).toMatch(/Deep.? words/);
    expect(JSON.stringify(texts)).not.toContain('\\u0000');
  });
});

async function imported(items: string, doctype = '') {
  const source = join(around, 'source');
  const out = join(around, 'content');
  writeFileSync(
    join(source, 'export.xml'),
    `<?xml version="1.0"?>\n${doctype}${HEAD}${items}</channel></rss>`,
  );
  const before = readdirSync(around).sort();
  const map = parseArchiveMap('name: hostile', 'map.yaml');
  const { report } = await importArchive({
    ...{ reader: wxrReader, source, out, map, zone: 'UTC', media: 'copy' },
  });
  expect(readdirSync(around).sort()).toEqual([...before, 'content'].sort());
  expect(existsSync('/etc/passwd.md')).toBe(false);
  return { report, texts: textsIn(out) };
}

function item({
  id,
  title = 'Story',
  slug = 'story',
  guid,
  body = 'Words.',
  type = 'post',
  parent = 0,
}: Fields) {
  return `<item><title>${title}</title><link>https://old.example/${id}/</link><guid>${guid ?? `https://old.example/?p=${id}`}</guid><content:encoded><![CDATA[${body}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2014-05-01 10:00:00</wp:post_date_gmt><wp:post_name><![CDATA[${slug}]]></wp:post_name><wp:status>publish</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:post_type>${type}</wp:post_type></item>\n`;
}

const HEAD = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
`;

interface Fields {
  id: number;
  title?: string;
  slug?: string;
  guid?: string;
  body?: string;
  type?: string;
  parent?: number;
}
