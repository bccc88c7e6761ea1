import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importArchive, parseArchiveMap, wxrReader } from '../src/index.ts';
import { textsIn } from './archive.ts';

const LONG = 'water stood high ';
const asData = (text: string) => `<![CDATA[${text}]]>`;
const asText = (text: string) => text.replaceAll('<', '&lt;');

describe.each([
  ['in CDATA', asData],
  ['as text', asText],
])('a line of many megabytes %s', (_, written) => {
  it('comes over whole while a field may be so long', async () => {
    const words = LONG.repeat(300_000);
    const { texts, report } = await imported(written(`<p>${words}</p>`));
    expect(report.totals).toMatchObject({ stories: 3, refused: 0 });
    expect(texts['stories/2014/05/story-2.md']?.split('\n').at(-2)).toBe(words.trim());
  });

  it('is refused with its item and place beyond that, and the rest comes in', async () => {
    const { texts, report } = await imported(written(LONG.repeat(1_300_000)));
    expect(report.totals).toMatchObject({ stories: 2, refused: 1 });
    expect(texts['stories/2014/05/story-3.md']).toContain('Story 3');
    expect(report.items.find(({ kind }) => kind === 'refused')).toMatchObject({
      code: 'import/text-long',
      title: 'Story 2',
      source: { file: 'long.xml#2', line: 3 },
      notes: [{ what: 'dropped', code: 'import/xml-field-long' }],
    });
  });
});

it('a field of a plugin that is too long is left out, and its story comes', async () => {
  const meta = `<wp:postmeta><wp:meta_key>cache</wp:meta_key><wp:meta_value>${asData(LONG.repeat(1_300_000))}</wp:meta_value></wp:postmeta>`;
  const { report } = await imported('Water.', meta);
  expect(report.totals).toMatchObject({ stories: 3, refused: 0 });
  expect(report.codes['import/xml-field-long']).toBe(1);
});

async function imported(text: string, more = '') {
  const folder = mkdtempSync(join(tmpdir(), 'long-'));
  const [source, out] = [join(folder, 'long.xml'), join(folder, 'out')];
  const items = [item(1, 'Before.'), item(2, text, more), item(3, 'After.')];
  writeFileSync(source, `${HEAD}\n${items.join('\n')}\n</channel></rss>`);
  const map = parseArchiveMap('name: courier', 'map');
  const job = { reader: wxrReader, source, out, map, zone: 'UTC', media: 'copy' as const };
  const { report } = await importArchive(job);
  return { report, texts: textsIn(out) };
}

function item(id: number, text: string, more = ''): string {
  return `<item><title>Story ${id}</title><content:encoded>${text}</content:encoded>${more}<wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2014-05-01 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
}

const HEAD =
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>C</title><link>https://courier.example</link>';
