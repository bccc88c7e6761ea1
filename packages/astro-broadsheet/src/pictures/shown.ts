import type { Photo } from '@broadsheet/article-schema';
import type { Pictured } from '../content/pictures-named.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { cropsOf, type Rendition, renditionsOf } from './rendition.ts';

/** Every rendition that a public page shows: lead photos, galleries, pictures in bodies, portraits. */
export function shownRenditions(newsroom: Newsroom): Rendition[] {
  const shown = new Map<string, Rendition>();
  for (const { entry, photos, lead } of ownersIn(newsroom)) {
    const known = photos.filter((photo) => photo !== undefined);
    for (const rendition of renditionsFor(entry, { photos: known, lead }, newsroom))
      shown.set(rendition.name, rendition);
  }
  return [...shown.values()];
}

function* ownersIn({ stories, entry, lists, people, pages }: Newsroom): Generator<Owner> {
  for (const story of stories.values())
    yield {
      entry: entry(story.id),
      photos: [story.photo, ...(story.photos ?? [])],
      lead: story.photo,
    };
  for (const { kind, id } of lists.values()) {
    const person = people.get(id);
    if (kind === 'person') yield { entry: person, photos: [person?.photo], lead: undefined };
  }
  for (const page of pages) yield { entry: page, photos: [], lead: undefined };
}

function renditionsFor(
  entry: Pictured | undefined,
  { photos, lead }: { photos: Photo[]; lead: Photo | undefined },
  newsroom: Newsroom,
): Rendition[] {
  const { formats } = newsroom.config.pictures;
  return Object.entries(entry?.pictures ?? {}).flatMap(([ref, path]) => {
    const picture = newsroom.picture(path);
    if (!picture) return [];
    const shown = photos.filter(({ src }) => src === ref);
    const all = shown.length > 0 ? shown : [undefined];
    const crops = lead?.src === ref ? cropsOf(picture, lead) : [];
    return [...all.flatMap((photo) => renditionsOf(picture, formats, photo)), ...crops];
  });
}

interface Owner {
  entry: Pictured | undefined;
  photos: (Photo | undefined)[];
  lead: Photo | undefined;
}
