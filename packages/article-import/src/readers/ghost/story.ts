import type { ArchiveMap } from '../../archive-map.ts';
import { languageOf } from '../../language.ts';
import { type NoteTaker, noteTaker } from '../../note-taker.ts';
import type { StoryItem } from '../../reader.ts';
import { bylineOf, type Desk, markdownOf, surroundingsOf } from './desk.ts';
import { headlinesOf } from './headlines.ts';
import { tellLeftOut } from './left-out.ts';
import { photoOf } from './photo.ts';
import { publicationOf } from './publication.ts';
import type { PostRecord } from './record.ts';
import { topicsOf } from './topics.ts';

/** A post as a story of the paper, with everything that was decided about it. */
export function storyOf(record: PostRecord, desk: Desk): StoryItem {
  const { post } = record;
  const notes = noteTaker(record.placeOf);
  const { published, status, access } = publicationOf(record, desk.around(record), notes);
  const { headline, headlines } = headlinesOf(post, notes);
  const { section, topics } = topicsOf(record, desk.map, notes);
  const pictures: Record<string, string> = {};
  const surroundings = surroundingsOf(record, desk, pictures);
  const { slug, address, oldPath } = desk.placeOf(record);
  if (slug !== record.slug) tellClash(record.slug, slug, notes);
  const fields = {
    ...{
      id: post.id,
      headline,
      standfirst: standfirstOf(record, notes),
      headlines,
      section,
      topics,
    },
    byline: bylineOf(record, desk, notes),
    ...{ published, status, slug },
    aliases: oldPath === address ? undefined : [oldPath],
    canonical: canonicalOf(record, notes),
    language: localeOf(record, desk.map, notes),
    photo: photoOf(record, surroundings, notes),
    access,
  };
  const body = markdownOf(record, surroundings, notes);
  tellLeftOut(post, notes);
  return {
    kind: 'story',
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...{ body, pictures, source: record.place, notes: notes.notes },
    ...oldAddress(record, desk),
  };
}

/** Where a post stood, where the export or the map says where the paper did. */
export function oldAddress(record: PostRecord, { origin, placeOf }: Desk): { old?: string } {
  const url = origin === undefined ? null : URL.parse(placeOf(record).oldPath, origin);
  return url ? { old: url.href } : {};
}

/** The excerpt that was written for a post, else the description for search engines. */
export function standfirstOf({ post }: PostRecord, notes: NoteTaker): string | undefined {
  const { custom_excerpt, meta_description } = post;
  if (custom_excerpt) notes.kept('custom_excerpt', 'standfirst');
  else if (meta_description)
    notes.guessed('meta_description', 'import/standfirst-guessed', {
      ...{ message: 'There is no excerpt.', value: meta_description },
      ...{ source: 'the description for search engines', confidence: 'medium' },
    });
  return custom_excerpt ?? meta_description;
}

/** The language of a post, if it has one of its own. */
export function localeOf(
  { post: { locale } }: PostRecord,
  map: ArchiveMap,
  notes: NoteTaker,
): string | undefined {
  if (!locale) return undefined;
  const { tag, problem } = languageOf(locale, map);
  if (problem === undefined) notes.kept('locale', 'language');
  else notes.dropped('locale', 'import/language', problem);
  return tag;
}

function tellClash(wish: string, slug: string, notes: NoteTaker): void {
  notes.guessed('slug', 'import/slug-clash', {
    ...{ message: `Another story of the month has the slug ${wish}.`, value: slug },
    ...{ source: 'slug', confidence: 'high' },
  });
}

/** Where the original stands. */
function canonicalOf({ post: { canonical_url: url } }: PostRecord, notes: NoteTaker) {
  if (!url) return undefined;
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
    notes.kept('canonical_url', 'canonical');
    return url;
  }
  notes.dropped('canonical_url', 'import/address', `${url} is no address of the web.`);
  return undefined;
}
