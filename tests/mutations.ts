import { gunzipSync, gzipSync } from 'node:zlib';
import type { FactName, Format } from '@broadsheet/article-check';

/** A fact of one story altered in one format: where, and how. */
export interface Mutation {
  format: Format;
  fact: FactName;
  file: string;
  alter: (bytes: Buffer) => Buffer;
}

export const STORY = '2026/11/council-ferry-vote/';
/** Young enough for the news sitemap of the rehearsed moment. */
export const NEWS = '2026/11/lower-road-closes/';
/** Stands for the name of the story's fragment. */
export const SEARCH = 'pagefind/en-2026/fragment/*';
const SITE = 'https://deltacourier.example/';
const ELSEWHERE = `${SITE}2026/11/elsewhere/`;
const LATER = '2026-11-23T08:00:00+02:00';
const PHOTO = /_astro\/pictures\/9c7b26dc6315/;

/** Every fact in every format that has a place for it. */
export const MUTATIONS: readonly Mutation[] = [
  ...inPage('page', {
    headline: [/(<h1[^>]*>)Council/, '$1City council'],
    id: [/data-id="dc-1104"/, 'data-id="dc-9999"'],
    published: [/(data-part="published" datetime=")[^"]*/, `$1${LATER}`],
    modified: [/(data-part="updated" datetime=")[^"]*/, `$1${LATER}`],
    authors: [/(data-author[^>]*><bdi>)Amina Hadid/, '$1Karim Osti'],
    section: [/(data-part="breadcrumb".*?>)Local</, '$1World<'],
    language: [/<html lang="en"/, '<html lang="fr"'],
    image: [/(data-part="lead-photo".*?alt=")A lit ferry/, '$1A dark ferry'],
    corrections: [/(data-part="correction".*?It carries) 140/, '$1 150'],
    access: [/class="body"/, 'class="body paywall"'],
  }),
  ...inPage('json-ld', {
    headline: [/("headline":")Council/, '$1City council'],
    url: [new RegExp(`("identifier":"[^"]*","url":")${SITE}${STORY}`), `$1${ELSEWHERE}`],
    id: [/("identifier":"[^"]*)dc-1104/, '$1dc-9999'],
    published: [/("datePublished":")[^"]*/, `$1${LATER}`],
    modified: [/("dateModified":")[^"]*/, `$1${LATER}`],
    authors: [/("author":.*?"name":")Amina Hadid/, '$1Karim Osti'],
    section: [/("articleSection":")Local/, '$1World'],
    language: [/("inLanguage":")en/, '$1fr'],
    image: [/("creditText":")Karim Osti/, '$1Kim Osti'],
    canonical: [/("mainEntityOfPage":")[^"]*/, `$1${ELSEWHERE}`],
    corrections: [/("correction":.*?It carries) 140/, '$1 150'],
    access: [/"isAccessibleForFree":true/, '"isAccessibleForFree":false'],
  }),
  ...inPage('head', {
    headline: [/("og:title" content=")Council/, '$1City council'],
    published: [/("article:published_time" content=")[^"]*/, `$1${LATER}`],
    modified: [/("article:modified_time" content=")[^"]*/, `$1${LATER}`],
    authors: [/(name="author" content=")Amina Hadid/, '$1Karim Osti'],
    section: [/("article:section" content=")Local/, '$1World'],
    language: [/("og:locale" content=")en_US/, '$1fr_FR'],
    image: [new RegExp(`("og:image" content="[^"]*)${PHOTO.source}`), '$1_astro/pictures/other'],
    canonical: [/(rel="canonical" href=")[^"]*/, `$1${ELSEWHERE}`],
  }),
  ...inXml('rss', 'rss.xml', /<item>(?:(?!<\/item>).)*?dc-1104<.*?<\/item>/s, {
    headline: [/(<title>)Council/, '$1City council'],
    url: [/(<link>)[^<]*/, `$1${ELSEWHERE}`],
    id: [/dc-1104</, 'dc-9999<'],
    published: [/(<pubDate>)[^<]*/, '$1Mon, 23 Nov 2026 08:00:00 +0200'],
    modified: [/(<atom:updated>)[^<]*/, `$1${LATER}`],
    authors: [/<dc:creator>Amina Hadid<\/dc:creator>/, ''],
    section: [/(<category[^>]*>)Local/, '$1World'],
    image: [/(<media:credit[^>]*>)Karim/, '$1Kim'],
    corrections: [/(id="correction-1".*?It carries) 140/, '$1 150'],
    access: [
      /(<content:encoded>).*?(<\/content:encoded>)/s,
      `$1&lt;p&gt;&lt;a href="${SITE}${STORY}"&gt;Read&lt;/a&gt;&lt;/p&gt;$2`,
    ],
  }),
  {
    ...{ format: 'rss', fact: 'language', file: 'rss.xml' },
    alter: replace(/<language>en</, '<language>fr<'),
  },
  ...inXml('atom', 'atom.xml', /<entry>(?:(?!<\/entry>).)*?dc-1104<.*?<\/entry>/s, {
    headline: [/(<title>)Council/, '$1City council'],
    url: [/(hreflang="en" href=")[^"]*/, `$1${ELSEWHERE}`],
    id: [/dc-1104</, 'dc-9999<'],
    published: [/(<published>)[^<]*/, `$1${LATER}`],
    modified: [/(<updated>)[^<]*/, `$1${LATER}`],
    authors: [/(<author><name>)Amina Hadid/, '$1Karim Osti'],
    section: [/label="Local"/, 'label="World"'],
    image: [/(<media:title[^>]*>)A lit/, '$1A dark'],
    corrections: [/(id="correction-1".*?It carries) 140/, '$1 150'],
    access: [
      /(<content type="html">).*?(<\/content>)/s,
      `$1&lt;p&gt;&lt;a href="${SITE}${STORY}"&gt;Read&lt;/a&gt;&lt;/p&gt;$2`,
    ],
  }),
  {
    ...{ format: 'atom', fact: 'language', file: 'atom.xml' },
    alter: replace(/xml:lang="en"/, 'xml:lang="fr"'),
  },
  ...inJson('json-feed', 'feed.json', {
    headline: ['title', 'City council'],
    url: ['url', ELSEWHERE],
    id: ['id', 'dc-9999'],
    published: ['date_published', LATER],
    modified: ['date_modified', LATER],
    authors: ['authors', [{ name: 'Karim Osti' }]],
    section: ['tags.0', 'World'],
    image: ['image', `${SITE}other.jpg`],
    corrections: ['_broadsheet.corrections', []],
    access: ['_broadsheet.access', 'subscriber'],
  }),
  {
    ...{ format: 'json-feed', fact: 'language', file: 'feed.json' },
    alter: replace(/"language": "en"/, '"language": "fr"'),
  },
  ...inXml('sitemap', 'sitemap-2026-11.xml', blockOf('url', STORY), {
    url: [new RegExp(`(<loc>)${SITE}${STORY}`), `$1${ELSEWHERE}`],
    modified: [/(<lastmod>)[^<]*/, '$12026-11-23T08:00:00+02:00'],
    image: [new RegExp(`(<image:loc>[^<]*)${PHOTO.source}`), '$1_astro/pictures/other'],
  }),
  ...inXml('news-sitemap', 'news-sitemap.xml', blockOf('url', NEWS), {
    headline: [/(<news:title>)Lower/, '$1High'],
    url: [new RegExp(`(<loc>)${SITE}${NEWS}`), `$1${ELSEWHERE}`],
    published: [/(<news:publication_date>)[^<]*/, `$1${LATER}`],
    modified: [/(<lastmod>)[^<]*/, '$12026-11-23T08:00:00+02:00'],
    language: [/(<news:language>)en/, '$1fr'],
  }),
  ...inJson('ninjs', `${STORY}ninjs.json`, {
    headline: ['headlines.0.value', 'City council'],
    url: ['renditions.0.href', ELSEWHERE],
    id: ['uri', 'dc-9999'],
    published: ['firstCreated', LATER],
    modified: ['versionCreated', LATER],
    authors: ['people', []],
    section: ['subjects.0.name', 'World'],
    language: ['language', 'fr'],
    image: ['associations.0.by', 'Kim Osti'],
    canonical: ['altIds.1.value', ELSEWHERE],
    corrections: ['descriptions.1.value', '2026-11-22T08:05:00+02:00 correction: It carries 150.'],
    access: ['representationType', 'partial'],
  }),
  ...inXml('corrections-feed', 'corrections.xml', /<entry>.*?<\/entry>/s, {
    url: [new RegExp(`(rel="alternate"[^>]*href=")${SITE}${STORY}`), `$1${ELSEWHERE}`],
    id: [/dc-1104#/, 'dc-9999#'],
    corrections: [/It carries 140/, 'It carries 150'],
  }),
  ...inSearch({
    headline: ['meta.title', 'City council'],
    url: ['url', '/2026/11/elsewhere/'],
    published: ['meta.date', LATER],
    authors: ['filters.person', ['Karim Osti']],
    section: ['meta.section', 'World'],
    image: ['meta.image_alt', 'A dark ferry'],
  }),
];

function inPage(format: Format, edits: Edits): Mutation[] {
  return entriesOf(edits).map(([fact, [from, to]]) => ({
    ...{ format, fact, file: `${STORY}index.html` },
    alter: replace(from, to),
  }));
}

/** Edits within the one block of an XML file that tells of the story. */
function inXml(format: Format, file: string, block: RegExp, edits: Edits): Mutation[] {
  return entriesOf(edits).map(([fact, [from, to]]) => ({
    ...{ format, fact, file },
    alter: (bytes) => {
      const text = bytes.toString();
      const [found] = block.exec(text) ?? [];
      if (!found) throw new Error(`${file} does not tell of the story`);
      return Buffer.from(text.replace(found, () => altered(found, from, to)));
    },
  }));
}

/** Edits of a file that is the story, or of its item in a feed. */
function inJson(format: Format, file: string, edits: JsonEdits): Mutation[] {
  return entriesOf(edits).map(([fact, [path, value]]) => ({
    ...{ format, fact, file },
    alter: (bytes) => {
      const feed = JSON.parse(bytes.toString());
      const item = feed.items?.find(({ id }: { id: string }) => id.endsWith('dc-1104'));
      set(item ?? feed, path, value);
      return Buffer.from(JSON.stringify(feed));
    },
  }));
}

/** The story's fragment is found by its address; its name says nothing. */
function inSearch(edits: JsonEdits): Mutation[] {
  const mark = 'pagefind_dcd';
  return entriesOf(edits).map(([fact, [path, value]]) => ({
    ...{ format: 'search', fact, file: SEARCH },
    alter: (bytes) => {
      const record = JSON.parse(gunzipSync(bytes).toString().slice(mark.length));
      set(record, path, value);
      return gzipSync(`${mark}${JSON.stringify(record)}`);
    },
  }));
}

/** Sets what stands at a path such as `tags.0`. */
function set(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let parent = target;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  if (parent[last] === undefined) throw new Error(`There is nothing at ${path}`);
  parent[last] = value;
}

function replace(from: RegExp, to: string): (bytes: Buffer) => Buffer {
  return (bytes) => Buffer.from(altered(bytes.toString(), from, to));
}

function altered(text: string, from: RegExp, to: string): string {
  const after = text.replace(new RegExp(from.source, `${from.flags.replace('s', '')}s`), to);
  if (after === text) throw new Error(`${from} alters nothing`);
  return after;
}

function blockOf(name: string, story: string): RegExp {
  return new RegExp(`<${name}><loc>${SITE}${story}</loc>.*?</${name}>`, 's');
}

function entriesOf<Edit>(edits: { [Name in FactName]?: Edit }): [FactName, Edit][] {
  return Object.entries(edits) as [FactName, Edit][];
}

type Edits = { [Name in FactName]?: [RegExp, string] };
type JsonEdits = { [Name in FactName]?: [string, unknown] };
