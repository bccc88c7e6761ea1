import { ROLES, type Role } from '@broadsheet/article-schema';
import type { NoteTaker } from '../../note-taker.ts';
import type { PeopleKeeper } from '../../people-keeper.ts';
import type { Place } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import type { Concept, NewsItem } from './news-item.ts';
import { pageOf } from './pages.ts';

/** The byline: people who made the item, else the names in `by`. */
export function bylineOf(item: NewsItem, place: Place, { people, notes }: Around) {
  const makers = (item.people ?? []).flatMap((person) => {
    const role = roleOf(person);
    const name = person.name?.trim();
    return role && name ? [{ person, name, role }] : [];
  });
  if (makers.length > 0) notes.kept('people', 'byline');
  const credits = makers.map(({ person, name, role }) => ({
    person: people.idOf(personFrom(name, elsewhere(person.uri, item), place)),
    role,
  }));
  if (makers.some(({ role }) => role === 'author') || !item.by?.trim()) return shown(credits);
  const names = namesIn(item.by);
  if (names.length === 0) return shown(credits);
  notes.guessed('by', 'import/byline-guessed', {
    ...{ message: 'The names are taken out of the line.', value: names.join(', ') },
    ...{ source: `by: ${item.by}`, confidence: names.length > 1 ? 'medium' : 'high' },
  });
  const authors = names.map((name) => ({
    person: people.idOf(personFrom(name, undefined, place)),
    role: 'author' as const,
  }));
  return shown([...authors, ...credits]);
}

/** People whom the item is about. */
export function subjectsAmong({ people = [] }: NewsItem): string[] {
  return people.flatMap(({ name, rel }) =>
    /^(about|subject)$/i.test(rel ?? '') && name ? [name] : [],
  );
}

/** `By Ann Lee and Bob Roe, Delta Press` as names. */
export function namesIn(line: string): string[] {
  const bare = line
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare
    .replace(OPENING, '')
    .split(/\s*(?:[,;/&|،、·]|\s(?:and|und|et|y|e|en|og|och|и|و)\s)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 80 && !/[@\d]/.test(name));
}

// How a byline begins in the languages of many agencies.
const OPENING = /^(by|par|von|por|per|di|da|av|af|door|от|بقلم|كتب|كتبت)[\s:]+/iu;

function shown(credits: readonly { person: string; role: Role }[]) {
  const once = [
    ...new Map(credits.map((credit) => [`${credit.person} ${credit.role}`, credit])).values(),
  ];
  const list = once.map((credit) => (credit.role === 'author' ? credit.person : credit));
  return list.length > 0 ? list : undefined;
}

function roleOf({ rel, role }: Concept): Role | undefined {
  const name = (rel ?? role ?? '').split(/[/#:]/).at(-1)?.toLowerCase() ?? '';
  if (name === 'creator' || name === 'writer') return 'author';
  return ROLES.find((known) => known === name);
}

/** A page of the person that is not the item's own paper's. */
function elsewhere(uri: string | undefined, item: NewsItem): string | undefined {
  const own = URL.parse(pageOf(item) ?? '')?.origin;
  return uri && URL.parse(uri)?.origin !== own ? uri : undefined;
}

function personFrom(name: string, uri: string | undefined, source: Place) {
  const isPage = uri !== undefined && /^https?:\/\//i.test(uri) && URL.canParse(uri);
  return {
    kind: 'person' as const,
    id: safeSlug(name) || 'unknown',
    fields: { name, ...(isPage && { urls: [uri] }) },
    body: '',
    source,
    notes: [],
  };
}

interface Around {
  people: PeopleKeeper;
  notes: NoteTaker;
}
