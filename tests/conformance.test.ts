import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const vnu = createRequire(import.meta.url)('vnu-jar') as string;
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'sites/demo/dist');
const schemas = join(root, '../shared/corpora/feeds/schemas');
const text = (file: string) => readFileSync(join(dist, file), 'utf8');
const files = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xml'));

/** Programs that know nothing of this one. */
describe.skipIf(spawnSync('java', ['-version']).status !== 0)('the Nu HTML checker', () => {
  it('finds nothing in the pages of the demo newspaper', () => {
    const args = ['-Xss8m', '-jar', vnu, '--errors-only', '--skip-non-html', '--format', 'json'];
    const { stderr } = spawnSync('java', [...args, dist], { encoding: 'utf8', maxBuffer: 2 ** 27 });
    expect(JSON.parse(stderr).messages).toEqual([]);
  });
});

describe.skipIf(!existsSync(schemas))('the schemas of sitemaps.org and Google', () => {
  const sitemaps = files.filter((name) => /sitemap[^/]*\.xml$/.test(name));

  it.each(sitemaps)('accept %s', async (name) => {
    const { valid, errors } = await validate(name);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('refuse what is not a sitemap', async () => {
    const contents = text('sitemap-2026-11.xml')
      .replace('<loc>', '<lok>')
      .replace('</loc>', '</lok>');
    expect((await validate('sitemap-2026-11.xml', contents)).valid).toBe(false);
  });
});

describe('a reader program', () => {
  it.each(['', 'ar/', 'local/', 'people/amina-hadid/', 'topics/floods/'])(
    'finds the same stories in the three feeds of /%s',
    (folder) => {
      const json = parseJsonFeed(text(`${folder}feed.json`)).items ?? [];
      const atom = parseAtomFeed(text(`${folder}atom.xml`)).entries ?? [];
      // The program drops what is not of JSON Feed itself.
      const raw = JSON.parse(text(`${folder}feed.json`)).items as Extended[];
      const stories = json.map((item, index) => storyOf(item, raw[index]));
      const items = parseRssFeed(text(`${folder}rss.xml`)).items ?? [];
      expect(items.length).toBeGreaterThan(0);
      expect(
        items.map((item) => ({
          id: item.guid?.value,
          url: item.link,
          title: item.title,
          published: time(item.pubDate),
          modified: time(item.atom?.updated),
          authors: item.dc?.creators ?? [],
          tags: item.categories?.map((category) => category.name),
          summary: item.description,
          html: item.content?.encoded,
          image: item.media?.contents?.[0]?.url,
          credit: item.media?.contents?.[0]?.credits?.[0]?.value,
        })),
      ).toEqual(stories);
      expect(
        atom.map((entry) => ({
          id: entry.id,
          url: entry.links?.[0]?.href,
          title: entry.title?.value,
          published: time(entry.published),
          modified: time(entry.updated),
          authors: (entry.authors ?? []).map((author) => author.name),
          tags: entry.categories?.map((category) => category.label),
          summary: entry.summary?.value,
          html: entry.content?.value,
          image: entry.media?.contents?.[0]?.url,
          credit: entry.media?.contents?.[0]?.credits?.[0]?.value,
        })),
      ).toEqual(stories);
    },
  );
});

type JsonItem = NonNullable<ReturnType<typeof parseJsonFeed>['items']>[number];

interface Extended {
  _broadsheet: { photo?: { credit?: string } };
}

function storyOf(item: JsonItem, extended: Extended | undefined) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    published: time(item.date_published),
    modified: time(item.date_modified),
    authors: (item.authors ?? []).map((author) => author.name),
    tags: item.tags,
    summary: item.summary,
    html: item.content_html,
    image: item.image,
    credit: extended?._broadsheet.photo?.credit,
  };
}

function time(moment: unknown): number {
  return Date.parse(String(moment));
}

function validate(name: string, contents = text(name)) {
  const folder = join(schemas, 'sitemaps');
  const read = (file: string) => ({
    fileName: file,
    contents: readFileSync(join(folder, file), 'utf8'),
  });
  const schema = contents.includes('<sitemapindex') ? 'siteindex.xsd' : 'all-local.xsd';
  return validateXML({
    xml: { fileName: 'sitemap.xml', contents },
    schema: read(schema),
    preload: readdirSync(folder)
      .filter((file) => file !== schema)
      .map(read),
  });
}
