import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArchiveMap, reportText, wordpressSite, wxrReader } from '../src/index.ts';
import { archives, importInto, textsIn } from './archive.ts';
import { readerContract } from './reader-contract.ts';

describe.each(['wxr', 'wxr-broken'])('an export of WordPress: %s', (name) => {
  readerContract(
    wxrReader,
    join(archives, name),
    parseArchiveMap(readFileSync(join(archives, name, 'map.yaml'), 'utf8'), 'map.yaml'),
  );

  it('becomes stories, pages, people, pictures and redirects', async () => {
    const { out } = await importInto(name, { reader: wxrReader });
    expect(textsIn(out)).toMatchSnapshot();
  });

  it('is reported: every guess and loss with its place, and totals that add up', async () => {
    const { report } = await importInto(name, { reader: wxrReader });
    const { sources, people: _, ...kinds } = report.totals;
    expect(Object.values(kinds).reduce((sum, number) => sum + number, 0)).toBe(sources);
    const notes = report.items.flatMap((item) =>
      item.notes
        .filter(({ what }) => what !== 'kept')
        .map(({ what, code, message, place, value }) => {
          const at = `${place.file}:${place.line}:${place.column}`;
          return `${at} ${what} ${code} ${message}${value ? ` [${value}]` : ''}`;
        }),
    );
    expect(notes).toMatchSnapshot();
    expect(reportText(report)).toMatchSnapshot();
  });

  it('imported again changes nothing', async () => {
    const { out } = await importInto(name, { reader: wxrReader });
    const before = textsIn(out);
    const { report } = await importInto(name, { reader: wxrReader, out });
    expect(textsIn(out)).toEqual(before);
    expect(Object.keys(report.files)).toEqual(['unchanged']);
  });
});

it('an edit of an imported story is kept when the export is imported again', async () => {
  const { out } = await importInto('wxr', { reader: wxrReader });
  const file = join(out, 'stories/2014/05/market.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nA line of the editor.\n`);
  const { report } = await importInto('wxr', { reader: wxrReader, out });
  expect(report.files['kept as edited']).toBe(1);
  expect(readFileSync(file, 'utf8')).toContain('A line of the editor.');
});

it('a scheduled story whose time has come since stays as an earlier import published it', async () => {
  const path = 'stories/2020/01/was-to-come.md';
  const early = await importInto('wxr', { reader: wxrReader, now: '2019-12-01T00:00:00Z' });
  expect(textsIn(early.out)[path]).not.toContain('draft');
  await importInto('wxr', { reader: wxrReader, out: early.out });
  expect(textsIn(early.out)[path]).not.toContain('draft');
  const late = await importInto('wxr', { reader: wxrReader });
  expect(textsIn(late.out)[path]).toContain('status: draft');
});

it('whoever names no moment imports at the moment of the clock', async () => {
  const { out } = await importInto('wxr', { reader: wxrReader, now: undefined });
  expect(textsIn(out)['stories/2020/01/was-to-come.md']).toContain('status: draft');
});

it('no address of a person comes over', async () => {
  const { out, report } = await importInto('wxr', { reader: wxrReader });
  expect(JSON.stringify([textsIn(out), report])).not.toMatch(/@(courier|reader|guest)\.example/);
});

it('nothing that was not public becomes so', async () => {
  const { out } = await importInto('wxr', { reader: wxrReader });
  const stories = Object.entries(textsIn(out)).filter(([path]) => path.startsWith('stories/'));
  for (const words of ['Secret words', 'An idea', 'Private words', 'Late words'])
    for (const [path, text] of stories)
      if (text.includes(words)) expect(text, path).toContain('\nstatus: draft\n');
  expect(Object.keys(textsIn(out)).filter((path) => path.includes('staff'))).toEqual([
    'drafts/pages/staff.md',
  ]);
});

it.each([
  ['since', { since: '2014-05-05' }, 3],
  ['only', { only: 'stories/2014/05/m*.md' }, 2],
  ['limit', { limit: 3 }, 3],
])('takes a part by %s', async (_, changes, stories) =>
  expect((await importInto('wxr', { reader: wxrReader, ...changes })).report.totals.stories).toBe(
    stories,
  ),
);

describe('what an export says of its site', () => {
  it('is its name, its address, and its categories by the number of their stories', async () =>
    expect(await wordpressSite(join(archives, 'wxr'))).toEqual({
      title: 'The Delta Courier',
      origin: 'https://www.courier.example',
      stories: 8,
      categories: [
        { slug: 'markets', name: 'Markets & Money', stories: 1 },
        { slug: 'local', name: 'Local', stories: 1 },
      ],
    }));

  it('is nothing where the source is no export', async () =>
    expect(await wordpressSite(join(archives, 'wxr/map.yaml'))).toMatchObject({ stories: 0 }));
});
