import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../src/html/html-to-markdown.ts';
import type { HtmlSurroundings } from '../src/html/surroundings.ts';

const folder = fileURLToPath(new URL('./fixtures/html/', import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

const surroundings: HtmlSurroundings = {
  address: (reference) =>
    ({ '/2014/05/old/': '/2014/05/new/', '/gone/': undefined })[reference] ??
    (/^https?:/.test(reference) ? reference : undefined),
  picture: ({ sources }) => {
    const found = sources.find((source) => source.startsWith('/up/'));
    return found === undefined ? undefined : { path: found.replace('/up/', '/media/') };
  },
  splitCaption: (text) => {
    const [caption = '', credit] = text.split(' Photo: ');
    return credit === undefined ? { caption } : { caption, credit };
  },
};

it.each(pages)('%s becomes Markdown, and what it loses is told', async (name) => {
  const html = readFileSync(`${folder}${name}`, 'utf8');
  const { body, findings } = htmlToMarkdown(html, surroundings);
  await expect(`${body}\n`).toMatchFileSnapshot(`./fixtures/html/${name.replace('.html', '.md')}`);
  const said = findings.map(({ offset, what, code, message }) => {
    const before = html.slice(0, offset).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${what} ${code} ${message}`;
  });
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(
    `./fixtures/html/${name.replace('.html', '.findings.txt')}`,
  );
});

describe('HTML that would exhaust its reader takes seconds, and keeps its words:', () => {
  it.each([
    ['20,000 nested divisions', '<div>'.repeat(20_000)],
    ['divisions closed by another name', '<div></span>'.repeat(100_000)],
    ['half a million open letters', '<b>'.repeat(500_000)],
    ['a table that everything leaves', `<table>${'<p>x'.repeat(100_000)}`],
    ['100,000 attributes', `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>`],
    ['formats opened again in every paragraph', manyFormats()],
    ['40 nested lists', '<ul><li>'.repeat(40)],
    ['5,000 nested quotations', '<blockquote>'.repeat(5000)],
    ['spans of a million cells', `<table><tr>${'<td colspan=1000 rowspan=1000>'.repeat(2000)}`],
    [
      '20,000 notes to one note',
      `${'<a href=#x id=y>1</a>'.repeat(20_000)}<p id=x><a href=#y>b</a>`,
    ],
    ['brackets', '['.repeat(500_000)],
    ['openings of tags', '<'.repeat(500_000)],
    ['one line of five megabytes', 'word '.repeat(1_000_000)],
    ['null bytes', '\0<p>\0'.repeat(50_000)],
  ])('%s', (_, html) => {
    const started = performance.now();
    const { body } = htmlToMarkdown(`${html}<p>the end`);
    expect(body).toContain('the end');
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

it('a tree is read like a text, and a deep one loses tags, never words', () => {
  let tree = { type: 'element', tagName: 'p', properties: {}, children: [text('deep')] } as never;
  for (let depth = 0; depth < 20_000; depth++)
    tree = {
      type: 'element',
      tagName: 'div',
      properties: {},
      children: [text('a'), tree],
    } as never;
  const { body, findings } = htmlToMarkdown(tree);
  expect(body).toMatch(/deep$/);
  expect(findings.map(({ code }) => code)).toEqual(['import/html-deep']);
});

function text(value: string) {
  return { type: 'text', value };
}

function manyFormats(): string {
  const formats = Array.from({ length: 300 }, (_, at) => `<b a=${at}>`).join('');
  return `${formats}${'<p>x'.repeat(20_000)}`;
}
