import { describe, expect, it } from 'vitest';
import { splitAfter } from '../src/body/split.ts';
import { shareLinks } from '../src/page-data/share.ts';
import { stringsFor } from '../src/strings.ts';
import { makeSite, storyFile } from './site.ts';

describe('a text', () => {
  const html = '<p>1</p>\n<ul><li><p>x</p></li></ul>\n<p>2</p>\n<p>3</p>';
  it.each([
    [[], [html]],
    [[1], ['<p>1</p>', '\n<ul><li><p>x</p></li></ul>\n<p>2</p>\n<p>3</p>']],
    [
      [1, 2],
      ['<p>1</p>', '\n<ul><li><p>x</p></li></ul>\n<p>2</p>', '\n<p>3</p>'],
    ],
    [[3], [html]],
    [[9], [html]],
  ])('is cut behind its paragraphs %j, never behind the last', (paragraphs, parts) => {
    expect(splitAfter(html, paragraphs)).toEqual(parts);
    expect(splitAfter(html, paragraphs).join('')).toBe(html);
  });
});

it('passes a story on by links that carry its headline and address, encoded', () => {
  const facts = { headline: 'Fish & chips', url: 'https://a.example/b/' };
  const places = ['email', 'whatsapp', 'x'] as const;
  expect(shareLinks(facts, [...places], stringsFor('en')).map(({ url }) => url)).toEqual([
    'mailto:?subject=Fish%20%26%20chips&body=Fish%20%26%20chips%0A%0Ahttps%3A%2F%2Fa.example%2Fb%2F',
    'https://wa.me/?text=Fish%20%26%20chips%20https%3A%2F%2Fa.example%2Fb%2F',
    'https://x.com/intent/post?text=Fish%20%26%20chips&url=https%3A%2F%2Fa.example%2Fb%2F',
  ]);
});

describe('a site’s own components at named places', () => {
  const own = (name: string) => `<p>mine: ${name}, in {Astro.locals.broadsheet.kind}</p>`;
  const names = ['masthead', 'before-headline', 'after-paragraph-1', 'article-end', 'footer'];
  const files = {
    'content/stories/a.md': storyFile({ id: 'a' }, 'One.\n\nTwo.'),
    ...Object.fromEntries(names.map((name) => [`src/${name}.astro`, own(name)])),
  };

  it('stand there', async () => {
    const slots = Object.fromEntries(names.map((name) => [name, `./src/${name}.astro`]));
    const {
      code,
      output,
      read,
      files: built,
    } = await makeSite('slots', { files, options: { slots } }).build();
    expect(output).toContain('Complete');
    expect(code).toBe(0);
    const [path = ''] = [...built.keys()].filter((name) => /^\d{4}/.test(name));
    const page = read(path);
    for (const name of names) expect(page).toContain(`mine: ${name}, in story`);
    expect(page).toMatch(/<p>One\.<\/p><aside class="slot"[^>]*><p>mine: after-paragraph-1/);
    expect(read('index.html')).toContain('mine: footer, in front');
  });

  it('must be places that there are, and files', async () => {
    const slots = { 'article-ende': './src/footer.astro' };
    const unknown = await makeSite('bad-slot', { files, options: { slots } }).build();
    expect(unknown.code).toBe(1);
    expect(unknown.output).toMatch(
      /slots\.article-ende is no place of the page\.[\s\S]*`article-end`/,
    );
  });
});
