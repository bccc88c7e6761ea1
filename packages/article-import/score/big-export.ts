import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';

/** Exports of our own making: the seconds that 10,000 stories take, and the memory that a gigabyte takes. */
export async function bigExport(scratch: string): Promise<ScoreRow[]> {
  const small = join(scratch, 'small.xml');
  writeExport(small, ({ stories }) => stories < 10_000);
  const quick = run(small, join(scratch, 'small'));
  const big = join(scratch, 'big.xml');
  writeExport(big, ({ bytes }) => bytes < 1_000_000_000);
  const whole = run(big, join(scratch, 'big'));
  const again = run(big, join(scratch, 'big'));
  return [
    scoreRow('wxr-10000-s', quick.seconds, 's', ['<=', 60]),
    scoreRow('wxr-10000-s (processor)', quick.cpuSeconds, 's', ['<=', 60]),
    scoreRow('wxr-1GB-peak-MB', whole.peakMb, 'MB', ['<=', 300]),
    scoreRow('wxr-1GB-again-peak-MB', again.peakMb, 'MB', ['<=', 300]),
    scoreRow('wxr-1GB-items', whole.items, 'items'),
    scoreRow('wxr-1GB-s', whole.seconds, 's'),
    scoreRow('wxr-1GB-s (processor)', whole.cpuSeconds, 's'),
    scoreRow('wxr-1GB-again-s (processor)', again.cpuSeconds, 's'),
  ];
}

/** Runs the program by itself, as a publisher would. */
function run(file: string, out: string): Run {
  const started = performance.now();
  const PEAK_FILE = `${out}.peak`;
  rmSync(PEAK_FILE, { force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'wxr', file, '--out', out, '--report', `${out}-report`],
    { encoding: 'utf8', env: { ...process.env, PEAK_FILE, NODE_OPTIONS: `--import ${PEAK}` } },
  );
  if (status !== 0) throw new Error(`The import of ${file} ended with ${status}: ${stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const [peakKb, cpuSeconds] = JSON.parse(readFileSync(PEAK_FILE, 'utf8')) as [number, number];
  return {
    seconds,
    cpuSeconds,
    peakMb: peakKb / 1024,
    items: Number(/^(\d+) items:/m.exec(stdout)?.[1]),
  };
}

/** Of ten items six are stories, one is a page, three are pictures; texts have 3 to 5 kB and four fields of plugins. */
function writeExport(
  file: string,
  goesOn: (so: { bytes: number; stories: number }) => boolean,
): void {
  const out = openSync(file, 'w');
  let [bytes, stories, at] = [writeSync(out, HEAD), 0, 1];
  for (let batch: string[] = []; goesOn({ bytes, stories }); batch = []) {
    for (let n = 0; n < 100 && goesOn({ bytes, stories }); n++, at++) {
      const isStory = at % 10 < 6;
      if (isStory) stories++;
      batch.push(at % 10 > 6 ? picture(at) : written(at, isStory ? 'post' : 'page'));
    }
    bytes += writeSync(out, batch.join(''));
  }
  writeSync(out, '</channel></rss>\n');
  closeSync(out);
}

function written(at: number, type: string): string {
  const paragraphs = Array.from({ length: 6 + (at % 4) }, (_, n) => paragraph(at + n)).join('\n\n');
  const date = new Date(Date.UTC(2004, 0, 1) + at * 1_800_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
  const link = `https://courier.example/${date.slice(0, 4)}/${date.slice(5, 7)}/story-${at}/`;
  return `<item><title>Story ${at} &amp; more</title><link>${link}</link><pubDate></pubDate><dc:creator><![CDATA[author-${at % 30}]]></dc:creator><guid isPermaLink="false">https://courier.example/?p=${at}</guid><content:encoded><![CDATA[${paragraphs}]]></content:encoded><excerpt:encoded><![CDATA[In short ${at}.]]></excerpt:encoded><wp:post_id>${at}</wp:post_id><wp:post_date><![CDATA[${date}]]></wp:post_date><wp:post_date_gmt><![CDATA[${date}]]></wp:post_date_gmt><wp:post_name><![CDATA[story-${at}]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type><category domain="category" nicename="c-${at % 9}"><![CDATA[Category ${at % 9}]]></category><category domain="post_tag" nicename="t-${at % 50}"><![CDATA[Tag ${at % 50}]]></category>${meta('_edit_last', '1')}${meta('_thumbnail_id', String(at - (at % 10) + 7))}${meta('_yoast_wpseo_metadesc', `For search ${at}.`)}${meta('_wp_old_slug', `old-${at}`)}</item>\n`;
}

function picture(at: number): string {
  const url = `https://courier.example/wp-content/uploads/2014/05/picture-${at}.jpg`;
  return `<item><title>Picture ${at}</title><link>https://courier.example/picture-${at}/</link><guid>${url}</guid><excerpt:encoded><![CDATA[Caption ${at}]]></excerpt:encoded><wp:post_id>${at}</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url>${meta('_wp_attachment_image_alt', `Picture ${at}`)}</item>\n`;
}

function paragraph(at: number): string {
  const words = Array.from({ length: 70 }, (_, n) => WORDS[(at * 7 + n * 13) % WORDS.length]).join(
    ' ',
  );
  return `<strong>${at}</strong> ${words}, <a href="https://courier.example/?p=${1 + (at % 5000)}">as told</a>.`;
}

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}

const PROGRAM = fileURLToPath(new URL('../bin/article-import.mjs', import.meta.url));
const PEAK = fileURLToPath(new URL('./peak.mjs', import.meta.url));
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Delta Courier</title><link>https://courier.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://courier.example</wp:base_blog_url>
`;
const WORDS =
  'water stood high in the old town and nobody slept while boats came down river with bread for those on roofs until morning when the mayor said that help would come by train'.split(
    ' ',
  );

interface Run {
  seconds: number;
  /** Of all processors: what it takes on a machine that has nothing else to do. */
  cpuSeconds: number;
  peakMb: number;
  items: number;
}
