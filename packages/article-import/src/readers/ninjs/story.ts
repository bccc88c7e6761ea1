import type { ArchiveMap } from '../../archive-map.ts';
import { textOf } from '../../html/element.ts';
import type { HtmlSurroundings } from '../../html/surroundings.ts';
import { languageOf } from '../../language.ts';
import { type NoteTaker, noteTaker } from '../../note-taker.ts';
import type { PeopleKeeper } from '../../people-keeper.ts';
import type { Place, StoryItem } from '../../reader.ts';
import { bodyOf } from './body.ts';
import { correctionsOf, standfirstOf } from './descriptions.ts';
import { headlinesOf } from './headlines.ts';
import { kindOf } from './kind.ts';
import { tellLeftOut } from './left-out.ts';
import { linksOf } from './links.ts';
import { markdownOf } from './markdown.ts';
import type { NewsItem } from './news-item.ts';
import { canonicalOf, pageOf } from './pages.ts';
import { bylineOf } from './people.ts';
import { photoOf, picturesOf } from './photo.ts';
import { publicationOf, updatedAt } from './publication.ts';
import { placesOf, topicsOf } from './topics.ts';

/** A news item as a story of the paper, with everything that was decided about it. */
export function storyOf(item: NewsItem, desk: Desk): StoryItem {
  const notes = noteTaker(desk.placeOf);
  const { headline, kicker, headlines, hasHeadline } = headlinesOf(item, notes);
  const [lead, ...others] = picturesOf(item);
  const photo = lead && photoOf(lead, desk.surroundings, notes);
  const text = bodyOf(item, notes);
  const words = textOf(text);
  const isWhole = hasHeadline && (words !== '' || photo !== undefined);
  const { status, ...times } = publicationOf(item, isWhole, notes);
  const corrections = correctionsOf(item, notes);
  const byline = bylineOf(item, desk.place, { people: desk.people, notes });
  const standfirst = standfirstOf(item, words, notes);
  const fields = {
    ...{ id: item.uri, headline, standfirst, kicker, headlines },
    ...kindOf(item, byline !== undefined, notes),
    ...topicsOf(item, desk.map, notes),
    places: placesOf(item, notes),
    byline,
    dateline: datelineOf(item, notes),
    ...times,
    updated: status === 'draft' ? undefined : updatedAt(item, corrections),
    ...{ status, slug: desk.slug, aliases: desk.aliases },
    canonical: canonicalOf(item),
    language: tagOf(item, desk.map, notes),
    photo,
    attribution: attributionOf(item, notes),
    corrections: corrections.length > 0 ? corrections : undefined,
    ...linksOf(item, desk.known, notes),
  };
  tellLeftOut(item, desk.rest, notes);
  const page = pageOf(item);
  const around = { surroundings: desk.surroundings, notes };
  const body = status === 'withdrawn' ? withdrawn(words, notes) : markdownOf(text, others, around);
  return {
    kind: 'story',
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...{ body, pictures: desk.pictures, source: desk.place, notes: notes.notes },
    ...(page && { old: page }),
  };
}

/** Of a withdrawn story no text remains. */
function withdrawn(words: string, notes: NoteTaker): string {
  if (words)
    notes.dropped(
      'bodies',
      'import/withdrawn-text',
      `The text of ${words.length} characters is left out: its sender withdrew it.`,
    );
  return '';
}

function datelineOf({ located }: NewsItem, notes: NoteTaker): string | undefined {
  const dateline = located?.trim();
  if (dateline) notes.kept('located', 'dateline');
  return dateline || undefined;
}

function tagOf({ language }: NewsItem, map: ArchiveMap, notes: NoteTaker): string | undefined {
  if (!language?.trim()) return undefined;
  const { tag, problem } = languageOf(language, map);
  if (problem === undefined) notes.kept('language', 'language');
  else notes.dropped('language', 'import/language', problem);
  return tag;
}

/** The agency whose story it is; people who were asked are sources too, and have another role. */
function attributionOf({ infoSources = [] }: NewsItem, notes: NoteTaker) {
  const source = infoSources.find(
    ({ name, role }) => name?.trim() && (!role || /originat|provider|syndicat/i.test(role)),
  );
  if (!source) return undefined;
  const publisher = source.name?.trim() ?? '';
  notes.guessed('infoSources', 'import/attribution-guessed', {
    ...{ message: 'How the story came to the paper is not said.', value: 'syndicated' },
    ...{ source: `infoSources: ${publisher}`, confidence: 'medium' },
  });
  const isPage = source.uri !== undefined && /^https?:\/\//i.test(source.uri);
  return { publisher, ...(isPage && { url: source.uri }), relation: 'syndicated' };
}

/** What is settled about an item outside itself. */
export interface Desk {
  map: ArchiveMap;
  people: PeopleKeeper;
  surroundings: HtmlSurroundings;
  /** The newest version of every item of the source. */
  known: ReadonlyMap<string, NewsItem>;
  slug: string;
  aliases: string[] | undefined;
  pictures: Record<string, string>;
  /** Keys of the item for which a story has no place. */
  rest: readonly string[];
  place: Place;
  placeOf: (field: string) => Place;
}
