import { folded } from '../claims/article-thing.ts';
import { plain } from '../claims/plain.ts';
import { textIn } from '../claims/thing.ts';
import type { PageData } from '../page-data.ts';

/** The names that a page gives its site, to be taken from the ends of its titles. */
export function siteNames({ meta, articles, things }: PageData): string[] {
  const names = [
    ...['og:site_name', 'application-name', 'twitter:site', 'apple-mobile-web-app-title'].flatMap(
      (name) => meta.get(name) ?? [],
    ),
    ...articles.map(({ thing }) => textIn(thing.publisher)),
    ...things.map((thing) =>
      /WebSite|Organization/.test(String(thing['@type'])) ? textIn(thing.name) : '',
    ),
  ];
  return names.map((name) => folded(name.replace(/^@/, ''))).filter(Boolean);
}

/** What may stand behind a headline in a title. */
export function pageNames(data: PageData): Names {
  const site = [...siteNames(data), hostName(data)].filter(Boolean);
  return { site, sections: sectionNames(data) };
}

/** The name in front of `.com`, or of `.co.za`. */
function hostName({ canonical }: PageData): string {
  const host = URL.parse(canonical)?.hostname ?? '';
  const name = /([^.]+)(\.(co|com|net|org|gov|ac|or|go))?\.[a-z]+$/.exec(host)?.[1] ?? '';
  return folded(name);
}

function sectionNames({ meta, articles }: PageData): string[] {
  const names = [
    ...SECTION.flatMap((name) => meta.get(name) ?? []),
    ...articles.map(({ thing }) => textIn(thing.articleSection)),
  ];
  return names.map((name) => folded(plain(name))).filter(Boolean);
}

/** A title without the names of site and section at its end. */
export function withoutSite(title: string, { site, sections }: Names): string {
  const parts = plain(title).split(/(\s+[|–—·•»:-]\s+|\s*[|｜ㅣ]\s*)/);
  const isSection = (part: string) => sections.includes(folded(part).replace(/ news$/, ''));
  const isBeside = (part: string) => isSite(part, site) || isSection(part) || DAY.test(part);
  while (parts.length > 2 && isBeside(parts.at(-1) ?? '')) parts.splice(-2);
  return parts.join('').trim();
}

/** A title that nothing else on its page repeats, without a short last part: that is the site as a rule. */
export function withoutLast(title: string): string {
  const [, rest = '', last = ''] = /^(.+)\s[|–—·»-]\s+(\S.*)$/u.exec(title) ?? [];
  const isLong = rest.split(' ').length > 4 && last.split(' ').length <= 4;
  return isLong ? rest.trim() : title;
}

function isSite(part: string, site: readonly string[]): boolean {
  const name = folded(part);
  const squeezed = name.replaceAll(' ', '');
  return site.some(
    (each) =>
      each === name ||
      each.replaceAll(' ', '') === squeezed ||
      (each.length > 4 && (name.startsWith(each) || (name.length > 4 && each.startsWith(name)))),
  );
}

const DAY = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;
const SECTION = ['article:section', 'og:section', 'parsely-section', 'content_category'];

interface Names {
  site: readonly string[];
  sections: readonly string[];
}
