import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

/** The articles of the two public-domain archives, in the order of their files; empty where they are not at hand. */
export function readArchive(): Article[] {
  const articles = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !basename(name).startsWith('_'))
      .sort()
      .flatMap((name) => articleOf(join(folder, name)) ?? []),
  );
  // What both archives hold is one article.
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}

function articleOf(file: string): Article | undefined {
  const [, head = '', body = ''] =
    /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  // Some files repeat a key, or leave a quote open.
  const fields = parseDocument(head, { uniqueKeys: false, strict: false }).toJS() ?? {};
  if (!fields.title) return undefined;
  return {
    id: basename(file, '.md'),
    headline: plain(String(fields.title)),
    standfirst: plain(
      String(fields.deck || fields.summary || fields.excerpt || fields.description || ''),
    ),
    body: plain(body),
    published: dateOf(fields.date, basename(file)),
  };
}

/** The date of the front matter, else that of the file's name. */
function dateOf(stated: unknown, name: string): string {
  const date = new Date(stated as string);
  const [year = '', month = '', day = ''] = name.split('-');
  const named = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00Z`;
  return Number.isNaN(date.getTime()) ? named : date.toISOString();
}

/** The words of Markdown with HTML and shortcodes in it. */
function plain(text: string): string {
  return text
    .replace(/\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\}|<[^>]+>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? ' '),
    )
    .replace(/[*_`#>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ROOT = fileURLToPath(new URL('../../../../../shared/corpora/markdown/', import.meta.url));
const FOLDERS = ['digitalgov/content/news', '18f/content/posts'].map((path) => join(ROOT, path));
const NAMED: Record<string, string> = {
  amp: '&',
  quot: '"',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  nbsp: ' ',
};

export interface Article {
  /** The name of its file, without ending. */
  id: string;
  headline: string;
  standfirst: string;
  body: string;
  /** RFC 3339. */
  published: string;
}
