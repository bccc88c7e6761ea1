import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import type { ArchiveMap } from '../../archive-map.ts';
import type { HtmlSurroundings } from '../../html/surroundings.ts';
import { findPictures, PICTURE } from '../../media/find-pictures.ts';
import { noteTaker } from '../../note-taker.ts';
import { type PeopleKeeper, peopleKeeper } from '../../people-keeper.ts';
import type { PersonItem, ReadOptions } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import { type Spot, spotKeeper } from '../../spots.ts';
import { pathOf } from './address.ts';
import { keyOf } from './next-pages.ts';
import type { ReadPage } from './page.ts';
import type { Grouped } from './stories.ts';

/** What the stories of an archive share: their addresses, people, links and pictures. */
export function createDesk(
  stories: readonly Grouped[],
  folder: string,
  options: ReadOptions & { name: string },
): Desk {
  const spots = spotKeeper(options);
  const ids = new Set<string>();
  const placed = stories.map((story) => {
    const { article, file } = story.first;
    const slug = slugOf(story.first);
    const published = article.published[0]?.value.text;
    const spot = spots({ file, slug, published });
    const url = article.address.url;
    const wish = url
      ? `${url.origin}${pathOf(url)}`
      : `${options.name}/${file.replace(/\.\w+$/, '')}`;
    const id = ids.has(wish) ? `${options.name}/${file}` : wish;
    ids.add(id);
    return { ...spot, id, story };
  });
  const targets = new Map<string, string>();
  for (const { address, story } of placed)
    for (const page of [story.first, ...story.others, ...story.copies])
      for (const key of keysOf(page)) if (!targets.has(key)) targets.set(key, address);
  const people = peopleKeeper(options);
  return {
    map: options.map,
    placed,
    people,
    person: (name, page) => people.idOf(personOf(name, page)),
    addressFrom: (page) => (reference) => addressFor(reference, page, targets),
    pictures: (page, used) => findPictures(options, picturesOf(folder, page), used),
  };
}

function keysOf({ file, article: { address } }: ReadPage): string[] {
  const { url, others } = address;
  return [
    `file:${file}`,
    ...(url ? [keyOf(url.href), ...others.map((path) => keyOf(new URL(path, url).href))] : []),
  ];
}

/** Where a link of a page leads in the new paper; its words stay where it leads nowhere. */
function addressFor(
  reference: string,
  page: ReadPage,
  targets: ReadonlyMap<string, string>,
): string | undefined {
  if (reference.startsWith('#')) return undefined;
  const base = page.article.address.url?.href;
  const isFull = /^[a-z][a-z\d+.-]*:/i.test(reference) || reference.startsWith('//');
  const url = URL.parse(reference, base);
  const known = url && targets.get(keyOf(url.href));
  if (known) return known;
  if (!isFull) {
    const beside = normalize(join(dirname(page.file), reference.split(/[?#]/)[0] ?? ''));
    const found = targets.get(`file:${beside}`);
    if (found) return found;
  }
  if (url && /^(https?|mailto|tel):$/.test(url.protocol)) return url.href;
  return undefined;
}

function slugOf({ article, file }: ReadPage): string {
  const parts = (article.address.url?.pathname ?? '').split('/').filter(Boolean);
  const named = parts.findLast((part) => !/^(index|amp|page|\d{1,4})(\.\w+)?$/.test(part)) ?? '';
  const bare = named.replace(/\.(s?html?|php|aspx?|jsp|cms)$/i, '');
  const own =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const wishes = [/\p{L}{2}/u.test(bare) ? bare : '', article.headlines[0]?.value ?? '', own];
  return wishes.map(safeSlug).find(Boolean) ?? 'story';
}

function personOf(name: string, { placeOf }: ReadPage): PersonItem {
  const source = placeOf('byline');
  const notes = noteTaker(() => source);
  notes.guessed('name', 'import/person-guessed', {
    message: 'The person is known from a byline alone.',
    value: name,
    source: 'the byline',
    confidence: 'medium',
  });
  return {
    kind: 'person',
    id: safeSlug(name) || 'unknown',
    fields: { name },
    body: '',
    source,
    notes: notes.notes,
  };
}

/** The pictures that a browser saved beside a page, or that lie where the page's links lead. */
function picturesOf(folder: string, { file, article }: ReadPage) {
  const base = article.address.url?.href;
  return {
    addressOf: (source: string) => URL.parse(source, base),
    nameOf: (source: string) => {
      const url = URL.parse(source, base);
      return url && article.address.url?.hostname === url.hostname
        ? decoded(url.pathname)
        : undefined;
    },
    fileOf(source: string) {
      const url = article.address.url;
      const full = URL.parse(source, base);
      const isOurs = full !== null && url?.hostname === full.hostname;
      const here = /^[a-z][a-z\d+.-]*:|^\/\//i.test(source)
        ? ''
        : decoded(source.split(/[?#]/)[0] ?? '');
      const names = [
        here.startsWith('/') ? here.slice(1) : here && normalize(join(dirname(file), here)),
        ...(isOurs
          ? [decoded(full.pathname).slice(1), `${full.hostname}${decoded(full.pathname)}`]
          : []),
      ];
      const name = names.find((each) => isInside(each) && existsSync(join(folder, each)));
      return name === undefined ? undefined : { name, file: join(folder, name) };
    },
  };
}

function isInside(name: string): boolean {
  return PICTURE.test(name) && !name.includes('\0') && !name.split('/').includes('..');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export interface Placed extends Spot {
  id: string;
  story: Grouped;
}

export interface Desk {
  map: ArchiveMap;
  placed: Placed[];
  people: PeopleKeeper;
  person: (name: string, page: ReadPage) => string;
  addressFrom: (page: ReadPage) => (reference: string) => string | undefined;
  pictures: (
    page: ReadPage,
    used: Record<string, string>,
  ) => NonNullable<HtmlSurroundings['picture']>;
}
