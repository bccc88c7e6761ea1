import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importArchive, parseArchiveMap, wxrReader } from '../src/index.ts';
import { reportText } from '../src/report/report-text.ts';
import { textsIn } from './archive.ts';

it('pictures are fetched up to the limit of a run, and the next run fetches the rest alone', async () => {
  const whole = await imported();
  expect(whole.report.fetched).toEqual({ pictures: 10, bytes: 10_000_000, waiting: 0 });

  const { out, report, asked } = await imported({ fetchLimitMb: 1 });
  // Those on their way when the limit is reached still come.
  expect(asked).toBeLessThanOrEqual(4);
  expect(report.fetched).toEqual({
    pictures: asked,
    bytes: asked * 1_000_000,
    waiting: 10 - asked,
  });
  expect(report.codes['import/fetch-limit']).toBe(10 - asked);
  expect(reportText(report)).toContain(`MB. ${10 - asked} wait`);
  expect(readdirSync(join(out, 'media/2014'))).toHaveLength(asked);

  const again = await imported({ out });
  expect(again.report.fetched?.pictures).toBe(10 - asked);
  expect(storiesIn(out)).toEqual(storiesIn(whole.out));
});

async function imported({ out = mkdtempSync(join(tmpdir(), 'fetch-')), fetchLimitMb = 500 } = {}) {
  const source = join(mkdtempSync(join(tmpdir(), 'fetch-')), 'courier.xml');
  writeFileSync(source, EXPORT);
  let asked = 0;
  const { report } = await importArchive({
    ...{ reader: wxrReader, source, out, zone: 'UTC', media: 'fetch', fetchLimitMb },
    map: parseArchiveMap('name: courier', 'map'),
    async fetchPicture() {
      asked++;
      return { bytes: PNG };
    },
  });
  return { out, report, asked };
}

function storiesIn(out: string): [string, string][] {
  return Object.entries(textsIn(out)).filter(([path]) => path.startsWith('stories/'));
}

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(999_992)]);
const ITEMS = Array.from(
  { length: 10 },
  (_, at) => `<item><title>Story ${at}</title><guid>https://courier.example/?p=${at}</guid>
<content:encoded><![CDATA[<p>Water.</p><p><img src="https://courier.example/wp-content/uploads/2014/${at}.png" alt="Boat ${at}"></p>]]></content:encoded>
<wp:post_id>${at}</wp:post_id><wp:post_date_gmt>2014-05-0${1 + (at % 9)} 10:00:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
);
const EXPORT = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Delta Courier</title><link>https://courier.example</link><wp:wxr_version>1.2</wp:wxr_version>
${ITEMS.join('\n')}
</channel></rss>`;
