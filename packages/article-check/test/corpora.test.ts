import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFile } from '../src/read/file.ts';
import type { Site } from '../src/rule.ts';
import { FEED_INVALID } from '../src/rules/feed-invalid.ts';

const corpora = fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const suite = join(corpora, 'feeds/w3c-feedvalidator/testcases');

const FOUND = [
  ['atom', 'InvalidRFC3339Date', 24],
  ['atom', 'MissingElement', 8],
  ['atom', 'DuplicateEntries', 1],
  ['atom', 'InvalidTextType', 3],
  ['atom', 'MissingContentOrAlternate', 1],
  ['rss20', 'InvalidRFC2822Date', 5],
  ['rss20', 'InvalidHttpGUID', 3],
  ['rss20', 'InvalidBooleanAttribute', 2],
  ['rss20', 'ItemMustContainTitleOrDescription', 1],
] as const;

/** The cases of the W3C feed validator: each says at its head what must, or with `!` must not, be found. */
describe.skipIf(!existsSync(suite))('the cases of the W3C feed validator', () => {
  const cases = ['atom', 'rss20'].flatMap((format) =>
    (existsSync(suite) ? readdirSync(join(suite, format), { recursive: true }) : [])
      .map(String)
      .filter((name) => name.endsWith('.xml') && !name.startsWith('must/'))
      .map((name) => {
        const bytes = readFileSync(join(suite, format, name));
        const [, expected = ''] = /Expect:\s*(!?[A-Za-z0-9]+)/.exec(bytes.toString('latin1')) ?? [];
        return { format, name, expected, bytes };
      }),
  );

  it.each(FOUND)('finds all %s of %s (%i)', (format, expected, count) => {
    const wanted = cases.filter((one) => one.format === format && one.expected === expected);
    const missed = wanted.filter(({ name, bytes }) => faultsOf(name, bytes) === 0);
    expect(missed.map(({ name }) => name)).toEqual([]);
    expect(wanted).toHaveLength(count);
  });

  it.each([
    ['atom', 68, []],
    [
      'rss20',
      89,
      // An empty guid, and an item without words: the cases are about something else.
      [
        'element-channel-item-guid/guid_isPermalink_false.xml',
        'element-channel-item-guid/guid_isPermalink_true.xml',
        'element-channel-item-link/link_mailto.xml',
      ],
    ],
  ])('finds nothing in %s where all is well (%i)', (format, count, others) => {
    const whole = cases.filter(
      (one) => one.format === format && /^(!Error|Valid\w+)$/.test(one.expected),
    );
    const wrong = whole.filter(({ name, bytes }) => faultsOf(name, bytes) > 0);
    expect(wrong.map(({ name }) => name).sort()).toEqual(others);
    expect(whole).toHaveLength(count);
  });
});

function faultsOf(file: string, bytes: Uint8Array): number {
  const content = readFile(file, bytes, {} as never);
  if (content?.kind === 'broken') return 1;
  return content?.kind === 'feed'
    ? (FEED_INVALID.onFeed?.(content.feed, {} as Site) ?? []).length
    : 0;
}
