import { cpSync, existsSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstPaper, OTHER_FILES, writePaper } from './edits.ts';
import { type Built, differences, makeSite, type Site } from './site.ts';

const YEARS = '.cache/broadsheet/years';
const ONE_PROCESS = { BROADSHEET_PROCESSES: '1' };
let one: Site;
let whole: Built;

beforeAll(async () => {
  one = paperIn('years-one');
  const years = await one.build(ONE_PROCESS, ['--year', '2024']);
  expect(years.code, years.output).toBe(0);
  expect(years.output).toContain('kept 14 files of 2024: 14 made anew; nothing published');
  whole = await one.cold(ONE_PROCESS);
  expect(whole.code, whole.output).toBe(0);
}, 60_000);

describe('a year that was made alone', () => {
  it('publishes nothing by itself', () => {
    expect(existsSync(join(one.root, 'dist'))).toBe(false);
    expect(existsSync(join(one.root, YEARS, '2024/files/2024/01/story-0/index.html'))).toBe(true);
  });

  it('is joined by another machine, which renders nothing of it, to the same paper', async () => {
    const two = paperIn('years-two', one);
    const joined = await two.build(ONE_PROCESS);
    expect(joined.code, joined.output).toBe(0);
    expect(renderedOf('2024', whole)).not.toEqual([]);
    expect(renderedOf('2024', joined)).toEqual([]);
    expect(joined.output).toContain('search index: 36 stories, 2 of 3 parts built');
    expect(joined.output).toContain('took 14 files that were made with their year');
    expect(publishedIn(joined), 'stories that came with their year count').toBe(publishedIn(whole));
    expect(differences(joined, whole)).toEqual([]);
  }, 60_000);

  it('gives way, page by page, to what has changed since and to what came over by half', async () => {
    const paper = firstPaper();
    paper.bodies['story-1.md'] = 'Other words.';
    const two = paperIn('years-changed', one, paper);
    truncateSync(join(two.root, YEARS, '2024/files/2024/03/story-2/index.html'), 40);
    const [joined, cold] = [await two.build(ONE_PROCESS), await two.cold(ONE_PROCESS)];
    expect(joined.code, joined.output).toBe(0);
    expect(renderedOf('2024', joined)).toContain('/2024/03/story-2/');
    expect(renderedOf('2024', joined)).not.toContain('/2024/01/story-0/');
    expect(differences(joined, cold)).toEqual([]);
  }, 60_000);

  it('is named by four digits, or refused', async () => {
    const { code, output } = await one.build({}, ['--year=last']);
    expect(code).not.toBe(0);
    expect(output).toContain(`--year takes a year, not “last”.
  Write it with four digits, as in --year 2019, or leave it out to build the whole paper.
  publish/year`);
  }, 30_000);
});

/** The paper in a folder of its own, with the years of another. */
function paperIn(name: string, other?: Site, paper = firstPaper()): Site {
  const site = makeSite(name, { files: OTHER_FILES });
  writePaper(paper, site, []);
  if (other) cpSync(join(other.root, YEARS), join(site.root, YEARS), { recursive: true });
  return site;
}

/** How many stories and files a build says it published. */
function publishedIn({ output }: Built): string | undefined {
  return /published \d+ stories: \d+ files written/.exec(output)?.[0];
}

/** The addresses with a year that Astro says it has rendered. */
function renderedOf(year: string, { output }: Built): string[] {
  const paths = [...output.matchAll(/[├└]─ (\/\S+)/g)].map(([, path = '']) => path);
  return paths
    .map((path) => path.replace(/index\.html$/, ''))
    .filter((path) => path.split('/').includes(year));
}
