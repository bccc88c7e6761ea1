import type { ArchiveMap } from '../../archive-map.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { Concept, NewsItem } from './news-item.ts';

/**
 * The section and topics of an item. ninjs has subjects alone: the map says which of them are sections of
 * the paper, by name, address or code; such a subject is no topic any more.
 */
export function topicsOf({ subjects = [] }: NewsItem, map: ArchiveMap, notes: NoteTaker) {
  const at = subjects.findIndex((subject) => sectionIn(subject, map) !== undefined);
  const found = subjects[at] && sectionIn(subjects[at], map);
  if (found) notes.kept('subjects', 'section');
  else
    notes.guessed('subjects', 'import/section-guessed', {
      ...{ message: 'No subject is a section in the map.', value: map.section },
      ...{ source: 'the section of the map', confidence: 'low' },
    });
  const rest = subjects.filter((subject, index) => index !== at && subject.rel !== 'service');
  const nameless = rest.filter(({ name }) => !name?.trim());
  if (nameless.length > 0)
    notes.dropped(
      'subjects',
      'import/subject-nameless',
      `Subjects without a name are left out: ${nameless.map(({ uri, literal }) => uri ?? literal ?? '').join(', ')}.`,
    );
  const topics = [...new Set(rest.map(({ name = '' }) => name.trim()).filter(Boolean))];
  if (topics.length > 0) notes.kept('subjects', 'topics');
  return { section: found ?? map.section, topics: topics.length > 0 ? topics : undefined };
}

/** Places that the item is about, each once. */
export function placesOf({ places = [] }: NewsItem, notes: NoteTaker): string[] | undefined {
  const names = [...new Set(places.map(({ name = '' }) => name.trim()).filter(Boolean))];
  if (names.length > 0) notes.kept('places', 'places');
  return names.length > 0 ? names : undefined;
}

function sectionIn({ name = '', uri = '', literal = '' }: Concept, { sections }: ArchiveMap) {
  const key = [name, uri, literal].find((each) => each && Object.hasOwn(sections, each));
  return key && sections[key];
}
