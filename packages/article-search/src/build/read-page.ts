import { Parser } from 'htmlparser2';
import type { SearchRecord } from '../page-record.ts';
import { type Mark, marksIn } from './marks.ts';

/**
 * Reads the record of a page from its HTML, by Pagefind's marks: what stands in `data-pagefind-body`,
 * without what is under `data-pagefind-ignore`; `data-pagefind-weight` of 5 or more is a headline, of 2
 * or more a standfirst; `-filter`, `-meta` and `-sort` are facts. Returns nothing for a page that does
 * not ask to be searched.
 */
export function readPage(html: string, path: string): SearchRecord | undefined {
  const start = html.indexOf('data-pagefind-body');
  if (start < 0) return undefined;
  const page = newPage();
  const parser = new Parser(handlerOf(page), { decodeEntities: true, lowerCaseTags: true });
  // What stands before the body is of no use, and is the larger part of many pages.
  parser.write(html.slice(html.lastIndexOf('<', start)));
  parser.end();
  return recordOf(page, path, languageOf(html));
}

/** The language that a page declares, in small letters. */
export function languageOf(html: string): string {
  return /<html[^>]*\slang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1]?.toLowerCase() ?? 'unknown';
}

function handlerOf(page: PageSoFar) {
  return {
    onopentag(name: string, attributes: Record<string, string>) {
      if (page.isDone) return;
      const isVoid = VOID.has(name);
      const above = page.open.at(-1);
      const weight = attributes['data-pagefind-weight'];
      const level: Level = {
        isIgnored:
          (above?.isIgnored ?? false) || 'data-pagefind-ignore' in attributes || UNREAD.has(name),
        field: weight === undefined ? (above?.field ?? 'body') : fieldOf(Number(weight)),
        waiting: [],
      };
      if (!INLINE.has(name)) space(page);
      for (const mark of marksIn(attributes)) {
        if (mark.value !== undefined) note(page, mark, mark.value);
        else if (!isVoid) level.waiting.push({ mark, text: '' });
      }
      if (name === 'h1' && weight === undefined && !level.isIgnored) level.field = 'headline';
      if (!isVoid) page.open.push(level);
    },
    ontext(text: string) {
      const level = page.open.at(-1);
      if (page.isDone || !level) return;
      for (const { waiting } of page.open) for (const one of waiting) one.text += text;
      if (!level.isIgnored) page.texts[level.field] += text;
    },
    onclosetag(name: string) {
      if (page.isDone || VOID.has(name)) return;
      const level = page.open.pop();
      for (const { mark, text } of level?.waiting ?? []) note(page, mark, clean(text));
      if (!INLINE.has(name)) space(page);
      if (page.open.length === 0) page.isDone = true;
    },
  };
}

function space(page: PageSoFar): void {
  for (const field of FIELDS) page.texts[field] += ' ';
}

function note(page: PageSoFar, { role, name }: Mark, value: string): void {
  if (role === 'sort') page.sorts[name] ??= value;
  else if (role === 'meta') page.meta[name] ??= value;
  else {
    page.filters[name] ??= [];
    if (!page.filters[name].includes(value)) page.filters[name].push(value);
  }
}

function recordOf(page: PageSoFar, path: string, language: string): SearchRecord {
  const { title, standfirst: _, family, names, ...meta } = page.meta;
  const headline = clean(page.texts.headline) || title || path;
  const standfirst = clean(page.texts.standfirst);
  const published = page.meta.date ?? page.sorts.date;
  return {
    url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
    language,
    headline: title || headline,
    ...(standfirst && { standfirst }),
    body: clean(page.texts.body),
    names: names ? names.split('\n') : [],
    ...(published && { published }),
    ...(family && { family }),
    filters: page.filters,
    meta,
  };
}

function fieldOf(weight: number): Field {
  return weight >= 5 ? 'headline' : weight >= 2 ? 'standfirst' : 'body';
}

function clean(text: string): string {
  // Not every single space is replaced by another.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

function newPage(): PageSoFar {
  return {
    texts: { headline: '', standfirst: '', body: '' },
    meta: {},
    sorts: {},
    filters: {},
    open: [],
    isDone: false,
  };
}

const FIELDS = ['headline', 'standfirst', 'body'] as const;
const UNREAD = new Set(
  'script style noscript template svg form iframe object select textarea'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby rb rt rp s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

type Field = (typeof FIELDS)[number];

interface Level {
  isIgnored: boolean;
  field: Field;
  /** Marks whose value is the text of the element. */
  waiting: { mark: Mark; text: string }[];
}

interface PageSoFar {
  texts: Record<Field, string>;
  meta: Record<string, string>;
  sorts: Record<string, string>;
  filters: Record<string, string[]>;
  open: Level[];
  isDone: boolean;
}
