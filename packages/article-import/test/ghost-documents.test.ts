import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../src/html/html-to-markdown.ts';
import { bodyOf } from '../src/readers/ghost/body.ts';
import { ghostPost } from '../src/readers/ghost/post.ts';

const folder = fileURLToPath(new URL('./fixtures/ghost/documents/', import.meta.url));
const documents = readdirSync(folder).filter((name) => !/\.(md|notes\.txt)$/.test(name));

/** A body as Ghost stores one: what its editor saved is JSON in a text. */
function stored(format: string, text: string) {
  const post = ghostPost.parse({ id: '1', [format]: text.replaceAll('__GHOST_URL__', ORIGIN) });
  const { tree, notes } = bodyOf(post);
  const { body, findings } = htmlToMarkdown(tree, {
    address: (to) => (/^https?:|^\/(?!\/)/.test(to) ? to : undefined),
    picture: ({ sources: [source = ''] }) => {
      const name = /\/content\/images\/(?:size\/w\d+\/)?(.+)$/.exec(source)?.[1];
      return name === undefined ? undefined : { path: `/media/${name}` };
    },
  });
  const said = [...notes, ...findings].map(
    ({ what, code, message }) => `${what} ${code} ${message}`,
  );
  return { body, said };
}

const ORIGIN = 'https://old.example';

it.each(documents)('%s becomes Markdown, and what it loses is told', async (name) => {
  const format = /\.(lexical|mobiledoc|markdown|html)/.exec(name)?.[1] ?? '';
  const { body, said } = stored(format, readFileSync(`${folder}${name}`, 'utf8'));
  await expect(`${body}\n`).toMatchFileSnapshot(`${folder}${name}.md`);
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`${folder}${name}.notes.txt`);
});

describe('what no editor writes', () => {
  it.each([
    ['lexical', '{"root":'],
    ['lexical', '[]'],
    ['lexical', '"x"'],
    ['mobiledoc', '{"sections":{}}'],
    ['mobiledoc', 'null'],
  ])('%s %s is told, and the HTML stands for it', (format, text) => {
    const post = ghostPost.parse({ id: '1', [format]: text, html: '<p>Words.</p>' });
    const { field, notes } = bodyOf(post);
    expect(field).toBe('html');
    expect(notes).toMatchObject([{ what: 'guessed', code: 'import/document' }]);
  });

  it('a thousand lists within lists lose what is too deep, and say so', () => {
    let list: object = { type: 'list', tag: 'ul', children: [] };
    for (let at = 0; at < 1000; at++)
      list = { type: 'list', tag: 'ul', children: [{ type: 'listitem', children: [list] }] };
    const { said } = stored('lexical', JSON.stringify({ root: { children: [list] } }));
    expect(said.join()).toContain('import/too-deep');
  });

  it.each([
    ['twenty thousand marks', marks()],
    ['a paragraph of five megabytes', paragraph('word '.repeat(1_000_000))],
    ['a card of two megabytes of open elements', card('<div>'.repeat(400_000))],
  ])('%s takes seconds', (_, text) => {
    const started = performance.now();
    stored('lexical', text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

function marks(): string {
  const children = Array.from({ length: 20_000 }, (_, at) => ({
    type: 'text',
    text: 'x',
    format: 1 << (at % 8),
  }));
  return JSON.stringify({ root: { children: [{ type: 'paragraph', children }] } });
}

function paragraph(text: string): string {
  const children = [{ type: 'text', text, format: 0 }];
  return JSON.stringify({ root: { children: [{ type: 'paragraph', children }] } });
}

function card(html: string): string {
  return JSON.stringify({ root: { children: [{ type: 'html', html }] } });
}
