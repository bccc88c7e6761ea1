import { randomOf } from '@broadsheet/article-fixtures';
import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { isPlain } from '../src/body/plain.ts';
import { repairHtml } from '../src/body/repair.ts';
import { sanitizeBody } from '../src/body/sanitize.ts';

const words = { table: 'Table' };
const mended = (html: string) => sanitizeBody(repairHtml(html), () => undefined, words);

it.each([
  ['<p>One.</p>\n<p>Two &amp; <em>three</em>, <strong>four</strong>.</p>\n', true],
  ['<p>It’s “so” &lt; that.</p>', true],
  ['<p>One.</p>Lost.', false],
  ['<p>A <a href="javascript:x">link</a>.</p>', false],
  ['<p>One. <script>x</script></p>', false],
  ['<p></p>', false],
  ['<p><em></em></p>', false],
  ['<p><em><strong>Both</strong></em></p>', false],
  ['<p onclick="x">One.</p>', false],
  ['<p>One &nbsp; two &quot;.</p>', false],
  ['<p>One<p>Two</p>', false],
  ['<!-- note --><p>One.</p>', false],
])('%s is left as it is: %s', (html, expected) => {
  expect(isPlain(html)).toBe(expected);
});

it('what is left as it is would come out so, whatever was written', async () => {
  const random = randomOf(7);
  const some = (pieces: string[]) =>
    Array.from(
      { length: 1 + Math.floor(random() * 10) },
      () => pieces[Math.floor(random() * pieces.length)],
    ).join('');
  let plain = 0;
  for (let at = 0; at < 4000; at++) {
    const written = (await markdownToHtml(some(WRITTEN))).html;
    for (const html of [written, some(TAGS)].filter(isPlain)) {
      plain++;
      expect(mended(html)).toBe(html);
    }
  }
  expect(plain).toBeGreaterThan(500);
});

const WRITTEN = [
  ...[
    'a',
    'word ',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '&',
    '<',
    '>',
    '"',
    "'",
    '`',
    '\\',
    '\t',
    '\r',
  ],
  ...['\u00A0', '\u200B', '\uFEFF', 'é', '😀', '\uD800', '\u0001', '漢', '&lt;', '&nbsp;', '&#0;'],
  ...['<b>', '<p>', '</p>', '[a](b)', '- ', '1. '],
];
const TAGS = [
  ...['<p>', '</p>', '<em>', '</em>', '<strong>', '</strong>', 'a', ' ', '\n', '&amp;', '&lt;'],
  ...['<p>a</p>', '<p><em>b</em></p>\n'],
];
