import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SECTIONS } from '../paper/stories.ts';

/**
 * What a built site holds, as far as sites are compared: pages by kind, the headlines of its stories, and
 * the words of them that search reads.
 */
export function contentsOf(folder: string, searched: RegExp): Contents {
  const pages = new Map<string, number>();
  const headlines: string[] = [];
  let words = 0;
  for (const path of pagesIn(folder)) {
    const kind = kindOf(path);
    if (kind === undefined) continue;
    pages.set(kind, (pages.get(kind) ?? 0) + 1);
    if (kind !== 'story') continue;
    const html = readFileSync(join(folder, path), 'utf8');
    const article = textOf(searched.exec(html)?.[0] ?? '');
    words += article.length;
    headlines.push(textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').join(' '));
  }
  return { pages, headlines: headlines.sort(), words };
}

/**
 * Sites that are compared must hold the same pages of each kind, the same headlines, and nearly the same
 * words for search.
 * @throws {Error} that says what differs between which two.
 */
export function assertComparable(sites: ReadonlyMap<string, Contents>): void {
  const [first, ...others] = sites;
  if (!first) return;
  const findings = others.flatMap((other) => differences(first, other));
  if (findings.length === 0) return;
  throw new Error(
    `The sites are not comparable.\n  ${findings.join('\n  ')}\n  Mend the templates in packages/bench/peers, or the tool that lost something.\n  bench/not-comparable`,
  );
}

function differences(
  [name, one]: [string, Contents],
  [otherName, other]: [string, Contents],
): string[] {
  const kinds = new Set([...one.pages.keys(), ...other.pages.keys()]);
  const counts = [...kinds].sort().flatMap((kind) => {
    const [here, there] = [one.pages.get(kind) ?? 0, other.pages.get(kind) ?? 0];
    return here === there ? [] : [`${kind}: ${name} has ${here} pages, ${otherName} ${there}.`];
  });
  const known = new Set(one.headlines);
  const theirs = new Set(other.headlines);
  const strange = other.headlines.find((headline) => !known.has(headline));
  const missing = one.headlines.find((headline) => !theirs.has(headline));
  const words = Math.abs(one.words - other.words) / Math.max(one.words, other.words, 1);
  return [
    ...counts,
    ...(strange === undefined
      ? []
      : [`${otherName} has the headline “${strange}”, ${name} has not.`]),
    ...(missing === undefined
      ? []
      : [`${name} has the headline “${missing}”, ${otherName} has not.`]),
    ...(words > TOLERANCE
      ? [`words for search: ${name} has ${one.words}, ${otherName} ${other.words}.`]
      : []),
  ];
}

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** By its address in any of the tools; undefined for pages that only one of them has. */
function kindOf(path: string): string | undefined {
  if (path === 'index.html') return 'front';
  const parts = path.replace(/\/index\.html$/, '').split('/');
  const [head = '', ...rest] = parts[0] === 'periods' ? (parts[1] ?? '').split('-') : parts;
  if (/^\d{4}$/.test(head)) return rest.length === 2 ? 'story' : undefined;
  if (head === 'archive') return 'archive';
  if (head === 'sections') return rest.length > 0 ? 'section' : undefined;
  if (head === 'topics') return rest.length > 0 ? 'topic' : undefined;
  if (head === 'people') return rest.length > 0 ? 'person' : undefined;
  return SECTION_IDS.has(head) ? 'section' : undefined;
}

/** Words alone: each tool has its own way with apostrophes and entities. */
function textOf(html: string): string[] {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;|'/g, '’');
  return text.match(/[\p{L}\p{N}’']+/gu) ?? [];
}

// Captions, credits and dates stand within or beside what is searched.
const TOLERANCE = 0.05;
const SECTION_IDS = new Set(SECTIONS);

export interface Contents {
  pages: Map<string, number>;
  headlines: string[];
  words: number;
}
