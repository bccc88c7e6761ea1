import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ImportJob, importArchive, ninjsReader, parseArchiveMap } from '../src/index.ts';
import { momentOf } from '../src/readers/ninjs/moment.ts';
import { namesIn } from '../src/readers/ninjs/people.ts';
import { placeIn, recordsOf } from '../src/readers/ninjs/record.ts';
import { NinjsError, parseNinjs } from '../src/readers/ninjs/validate.ts';
import { textsIn } from './archive.ts';
import { readerContract } from './reader-contract.ts';

const source = fileURLToPath(new URL('./fixtures/ninjs/wire/', import.meta.url));
const map = parseArchiveMap(readFileSync(join(source, 'map.yaml'), 'utf8'), 'map.yaml');

async function imported(changes: Partial<ImportJob> = {}) {
  const out = mkdtempSync(join(tmpdir(), 'ninjs-'));
  const job = {
    reader: ninjsReader,
    source,
    out,
    map,
    zone: 'Africa/Cairo',
    media: 'copy' as const,
  };
  const { report } = await importArchive({ ...job, ...changes });
  return { out, report };
}

describe('a wire of ninjs', () => {
  readerContract(ninjsReader, source, map);

  it('becomes stories, people and pictures', async () => {
    const { out } = await imported();
    const { '.import.json': _, ...texts } = textsIn(out);
    const all = Object.entries(texts).map(([path, text]) => `=== ${path}\n${text}`);
    await expect(all.join('\n')).toMatchFileSnapshot('./fixtures/ninjs/wire.txt');
  });

  it('is reported: everything guessed, dropped, left out and refused, with its place', async () => {
    const { report } = await imported();
    const said = report.items.flatMap(({ kind, source: place, code, reason, notes }) => [
      ...(reason ? [`${place.file}:${place.line}:${place.column} ${kind} ${code} ${reason}`] : []),
      ...notes
        .filter(({ what }) => what !== 'kept')
        .map(
          (note) =>
            `${note.place.file}:${note.place.line}:${note.place.column} ${note.what} ${note.field} ${note.code} ${note.message}${note.value ? ` → ${note.value} (${note.source}, ${note.confidence})` : ''}`,
        ),
    ]);
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('./fixtures/ninjs/wire.notes.txt');
  });

  it('publishes nothing that its sender withholds or that has an embargo nobody can read', async () => {
    const { out } = await imported();
    const drafts = Object.entries(textsIn(out))
      .filter(([path, text]) => path.startsWith('stories/') && /^status: draft$/m.test(text))
      .map(([path]) => path.split('/').at(-1))
      .sort();
    expect(drafts).toEqual([
      'an-embargo-in-words.md',
      'the-opening.md',
      'undated.md',
      'withheld.md',
    ]);
  });
});

describe('an item is held to its version', () => {
  it.each([
    [
      'a key that no version knows',
      { guid: 'x', headlin: 'a' },
      'headlin is not known. Is it `headline`?',
    ],
    ['no uri', { headline: 'a' }, 'uri: is missing.'],
    ['an empty uri', { uri: '', headlines: [] }, 'uri: '],
    [
      'cancelled with two l',
      { uri: 'x', pubstatus: 'cancelled' },
      'it can be usable, withheld, canceled',
    ],
    ['a body that is no text', { uri: 'x', body_html: {} }, 'body_html: is no text.'],
    ['an urgency of ten', { uri: 'x', pubStatus: 'usable', urgency: 10 }, 'it goes from 1 to 9'],
    [
      'both kinds of rights',
      { uri: 'x', rightsInfo: { linkedRights: 'a', encodedRights: 'b' } },
      'and not both',
    ],
    [
      'an association without a name',
      { uri: 'x', associations: [{ uri: 'y' }] },
      'associations.0.name: ',
    ],
    ['a list', [{ uri: 'x' }], 'The item is no object.'],
    ['a text', 'x', 'The item is no object.'],
    ['null', null, 'The item is no object.'],
    ['a hundred items within each other', nested(100), 'nested deeper than 40 levels'],
  ])('%s is refused', (_, item, reason) => {
    expect(() => parseNinjs(item)).toThrow(NinjsError);
    expect(() => parseNinjs(item)).toThrow(reason);
  });

  it.each([
    ['infosource', { uri: 'x', infosource: [] }, '1.1', '1.2'],
    ['component', { uri: 'x', type: 'component' }, '1.0', '1.2'],
    ['an urgency of ten', { uri: 'x', urgency: 10 }, '3.0', '1.6'],
    ['key of ninjs 1', { uri: 'x', headline: 'a' }, '2.0', '1.0'],
  ])('%s is refused by ninjs %s and not by %s', (_, item, refusing, allowing) => {
    expect(() => parseNinjs(item, { version: refusing })).toThrow(NinjsError);
    expect(() => parseNinjs(item, { version: allowing })).not.toThrow();
  });

  it('every problem is told at once', () =>
    expect(() => parseNinjs({ headlin: 'a', body_html: 1, urgency: 'x' })).toThrow(
      /headlin.*body_html|body_html.*headlin/s,
    ));

  it('keys of the sender’s own pass where the map names them, and none reaches what all objects share', () => {
    const item = JSON.parse('{"uri":"x","headline":"a","ourdesk":"b","__proto__":{"bad":true}}');
    expect(() => parseNinjs(item)).toThrow('ourdesk is not known.');
    expect(() => parseNinjs(item, { known: ['ourdesk'] })).not.toThrow();
    expect(({} as Record<string, unknown>).bad).toBeUndefined();
  });
});

it('a map lets whatever a sender adds pass, at any depth, and each is told', () => {
  const said: string[] = [];
  const rules = { known: ['*'], onUnknown: (key: string) => said.push(key) };
  const item = { uri: 'x', headline: 'a', sector: 'INR', person: [{ name: 'Ann', age: 9 }] };
  expect(parseNinjs(item, rules)).toMatchObject({ uri: 'x', people: [{ name: 'Ann' }] });
  expect(said.sort()).toEqual(['person.0.age', 'sector']);
  expect(() => parseNinjs({ ...item, urgency: 'x' }, rules)).toThrow('urgency');
});

it('of JSON Lines each line is an item, and a broken one is told with its line', () => {
  const lines = ['{"uri":"a","headline":"A"}', '', '{"uri":"b",', '{"uri":"c","headline":"C"}'];
  const records = recordsOf('wire.jsonl', lines.join('\n'), {});
  expect(records.map((each) => ('item' in each ? each.item.uri : each.place))).toEqual([
    'a',
    { file: 'wire.jsonl', line: 3, column: 12 },
    'c',
  ]);
  const [, , last] = records;
  expect(last && 'item' in last && placeIn(last, 'headlines').line).toBe(4);
});

function nested(depth: number): object {
  let item: object = { uri: 'x' };
  for (let at = 0; at < depth; at++) item = { uri: 'x', associations: { a: item } };
  return item;
}

describe('a time', () => {
  it.each([
    ['2026-02-07T06:00:00+0000', '2026-02-07T06:00:00+00:00'],
    ['2026-02-07T06:00:00.123Z', '2026-02-07T06:00:00Z'],
    ['2026-02-07 06:00', '2026-02-07T06:00:00'],
    ['2026-02-07T06:00:00+02:00', '2026-02-07T06:00:00+02:00'],
  ])('%s is %s', (text, moment) => expect(momentOf(text)).toBe(moment));

  it.each(['2026-02-31T06:00:00Z', '2026-02-07', 'noon', '', undefined, '2026-02-07T25:00:00Z'])(
    '%s is none',
    (text) => expect(momentOf(text)).toBeUndefined(),
  );
});

it.each([
  ['By Ann Lee and Bob Roe', ['Ann Lee', 'Bob Roe']],
  ['Ann Lee, Bob Roe & Cleo Dar', ['Ann Lee', 'Bob Roe', 'Cleo Dar']],
  ['Par Anne Dubois et Jean Petit', ['Anne Dubois', 'Jean Petit']],
  ['Von Anna Maier und Otto Berg', ['Anna Maier', 'Otto Berg']],
  ['بقلم سارة نور، علي حسن', ['سارة نور', 'علي حسن']],
  ['<b>Ann Lee</b>', ['Ann Lee']],
  ['desk@wire.example', []],
  ['Byron Orlando', ['Byron Orlando']],
])('the byline “%s” names %j', (line, names) => expect(namesIn(line)).toEqual(names));
