import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertBody } from '../src/body/convert.ts';
import { scan } from '../src/body/scan.ts';
import { readTag } from '../src/body/tag.ts';
import { parseArchiveMap } from '../src/index.ts';
import { languageOf } from '../src/language.ts';
import { momentOf } from '../src/readers/markdown/moment.ts';
import { safeName, safeSlug } from '../src/safe-name.ts';
import { insideOf } from '../src/write.ts';

describe('a date of an archive', () => {
  it.each([
    ['2014-01-14 17:20:40 -0400', '2014-01-14T17:20:40-04:00', false],
    ['2017-03-08 2:05:17 -0400', '2017-03-08T02:05:17-04:00', false],
    ['2015-03-17 14:00:00 -4', '2015-03-17T14:00:00-04:00', false],
    ['2016-03-04T10:00:00Z', '2016-03-04T10:00:00Z', false],
    ['2016-03-04T10:00:00.123+02:00', '2016-03-04T10:00:00+02:00', false],
    ['2016-3-4 9:05', '2016-03-04T09:05:00', false],
    ['2016-03-04', '2016-03-04T00:00:00', true],
  ])('%s is %s, guessed: %s', (text, moment, isGuess) =>
    expect(momentOf(text)).toEqual({ text: moment, isGuess }),
  );

  it.each(['2016-02-30', '2016-13-01', '25:00', 'soon', '', 5, undefined])('%s is none', (text) =>
    expect(momentOf(text)).toBeUndefined(),
  );
});

describe('a language of an archive', () => {
  it.each([
    ['en_US', [], 'en'],
    ['en-GB', [], 'en-GB'],
    ['ar-EG', [], 'ar'],
    ['zh-TW', [], 'zh-TW'],
    ['EN-gb', ['en', 'ar'], 'en'],
    ['pt-BR', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['en', ['ar', 'en-GB'], 'en-GB'],
  ])('%s in a paper of %j is %s', (stated, languages, tag) =>
    expect(languageOf(stated, { languages })).toEqual({ tag }),
  );

  it.each([
    ['English please', [], 'English please is no language tag.'],
    ['fr', ['en', 'ar'], 'fr is not a language of the paper (en, ar).'],
  ])('%s in a paper of %j is none', (stated, languages, problem) =>
    expect(languageOf(stated, { languages })).toEqual({ problem }),
  );
});

describe('names', () => {
  it.each([
    ['../x', 'x'],
    ['..%2fx', 'x'],
    ['%252e%252e/', '%2e%2e'],
    ['a/../../b', 'a-..-..-b'],
    ['\\\\host\\x', 'host-x'],
    ['C:x', 'C-x'],
    ['x\u0000.md', 'x.md'],
    ['CON', 'CON-'],
    ['ＣＯＮ', 'ＣＯＮ-'],
    ['aux.txt', 'aux.txt-'],
    ['.git', 'git'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['e\u0301', 'é'],
    ['', ''],
  ])('%j is safe as %j', (text, name) => expect(safeName(text)).toBe(name));

  it('are cut at 120 bytes, between characters', () => {
    expect(Buffer.byteLength(safeName('é'.repeat(300)))).toBe(120);
    expect(safeSlug('ab '.repeat(100)).length).toBeLessThanOrEqual(120);
    expect(safeSlug('con')).toBe('con-story');
    expect(safeSlug('🌊')).toBe('');
  });

  it.each(['../x', '/etc/passwd', 'a/../../x', 'x\0y'])(
    'the path %j does not leave the folder',
    (path) => {
      expect(() => insideOf('/tmp/out', path)).toThrow('does not stay below');
    },
  );

  it('no file is written through a link', () => {
    const out = mkdtempSync(join(tmpdir(), 'link-'));
    symlinkSync('/tmp', join(out, 'stories'));
    expect(() => insideOf(out, 'stories/x.md')).toThrow('is a link');
  });
});

describe('tags', () => {
  it.each([
    [
      'img src="a b.jpg" alt=\'x\' 3',
      { name: 'img', named: { src: 'a b.jpg', alt: 'x' }, positional: ['3'] },
    ],
    ['/box', { name: 'box', isClosing: true }],
    ['endraw', { name: 'raw', isClosing: true }],
    ['- include x.html a=b -', { name: 'include', named: { a: 'b' }, positional: ['x.html'] }],
    ['ref "a\\"b"', { name: 'ref', positional: ['a"b'] }],
  ])('%s is read', (text, tag) => expect(readTag(text)).toMatchObject(tag));

  it('in code are text', () =>
    expect(
      scan('`{{< a >}}` {{< b >}}\n\n```\n{{< c >}}\n```\n', false).filter(
        ({ kind }) => kind !== 'text',
      ),
    ).toHaveLength(1));
});

it.each(['{{<', '{% ', '{{< a >}}', '![', '<script', '[[', '<iframe src="', '](unresolved:', '`'])(
  'a body of a megabyte of %s is converted in seconds: what grows with the square would take minutes',
  (piece) => {
    const map = parseArchiveMap('preset: jekyll', 'map.yaml');
    const started = performance.now();
    convertBody(piece.repeat(1_000_000 / piece.length), map, {
      address: (to) => to,
      picture: () => undefined,
      personName: (id) => id,
    });
    expect(performance.now() - started).toBeLessThan(10_000);
  },
);

it('a wrong map is told at once, with the nearest name', () => {
  expect(() =>
    parseArchiveMap('sektion: x\nfields: { deck: standfrist }\nnamed: x', 'map.yaml'),
  ).toThrowErrorMatchingSnapshot();
});
