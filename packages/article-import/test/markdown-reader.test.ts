import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as main from '../src/index.ts';
import { markdownReader, parseArchiveMap, reportText } from '../src/index.ts';
import { archives, importInto, textsIn } from './archive.ts';
import { readerContract } from './reader-contract.ts';

it('exports these names and no others', () => expect(Object.keys(main)).toMatchSnapshot());

describe.each(['hugo', 'jekyll', 'plain'])('an archive of %s', (name) => {
  readerContract(
    markdownReader,
    join(archives, name),
    parseArchiveMap(readFileSync(join(archives, name, 'map.yaml'), 'utf8'), 'map.yaml'),
  );

  it('becomes stories, people, pictures and redirects', async () => {
    const { out } = await importInto(name);
    expect(textsIn(out)).toMatchSnapshot();
  });

  it('is reported: everything guessed and dropped, with its place, and totals that add up', async () => {
    const { report } = await importInto(name);
    const { sources, stories, redirects, refused } = report.totals;
    expect(stories + redirects + refused).toBe(sources);
    const notes = report.items.flatMap((item) =>
      item.notes
        .filter(({ what }) => what !== 'kept')
        .map(
          ({ what, code, message, place }) =>
            `${place.file}:${place.line}:${place.column} ${what} ${code} ${message}`,
        ),
    );
    expect(notes).toMatchSnapshot();
    expect(reportText(report)).toMatchSnapshot();
  });
});

describe('a second import', () => {
  it('changes nothing', async () => {
    const { out } = await importInto('hugo');
    const before = textsIn(out);
    const { report } = await importInto('hugo', { out });
    expect(textsIn(out)).toEqual(before);
    expect(Object.keys(report.files)).toEqual(['unchanged']);
  });

  it('keeps what was edited, and overwrites it when forced', async () => {
    const { out } = await importInto('hugo');
    const file = join(out, 'stories/2014/01/first.md');
    const imported = readFileSync(file, 'utf8');
    writeFileSync(file, `${imported}\nA line of the editor.\n`);
    const { report } = await importInto('hugo', { out });
    expect(report.files['kept as edited']).toBe(1);
    expect(readFileSync(file, 'utf8')).toContain('A line of the editor.');
    await importInto('hugo', { out, force: true });
    expect(readFileSync(file, 'utf8')).toBe(imported);
  });

  it('of another archive takes no file, address or person from the first', async () => {
    const { out } = await importInto('hugo');
    const before = textsIn(out);
    const map = parseArchiveMap(
      readFileSync(join(archives, 'hugo/map.yaml'), 'utf8').replace('name: old', 'name: other'),
      'map.yaml',
    );
    await importInto('hugo', { out, map });
    const after = textsIn(out);
    for (const path of Object.keys(before).filter((name) => name !== '.import.json'))
      expect(after[path]).toBe(before[path]);
    expect(after['stories/2014/01/first-3.md']).not.toContain('/2014/01/14/first/');
  });
});

it('writes nothing in a dry run', async () => {
  const { out } = await importInto('hugo', { dryRun: true });
  expect(textsIn(out)).toEqual({});
});

it.each([
  ['since', { since: '2015-01-01' }, 1],
  ['only', { only: '**/two.md' }, 1],
  ['limit', { limit: 2 }, 2],
])('takes a part by %s', async (_, changes, stories) =>
  expect((await importInto('hugo', changes)).report.totals.stories).toBe(stories),
);

it('without media keeps the words of a picture in its place', async () => {
  const { out } = await importInto('hugo', { media: 'skip' });
  const texts = textsIn(out);
  expect(texts['stories/2014/01/first.md']).toContain('*(Picture: A dot. The dot.)*');
  expect(Object.keys(texts).filter((path) => path.startsWith('media/'))).toEqual([]);
});
