import type { Photo } from '@broadsheet/article-schema';
import type { Pictured } from '../content/pictures-named.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { cropsOf, type Rendition, renditionsOf } from './rendition.ts';

/** Every rendition that a public page shows: lead photos, galleries, pictures in bodies, portraits. */
export function shownRenditions(newsroom: Newsroom): Rendition[] {
  const stories = [...newsroom.stories.values()].map((story) => ({
    entry: newsroom.entry(story.id),
    photos: [story.photo, ...(story.photos ?? [])],
    lead: story.photo,
  }));
  const people = [...newsroom.lists.values()]
    .filter(({ kind }) => kind === 'person')
    .map(({ id }) => newsroom.people.get(id))
    .map((person) => ({ entry: person, photos: [person?.photo], lead: undefined }));
  const pages = newsroom.pages.map((page) => ({ entry: page, photos: [], lead: undefined }));
  const renditions = [...stories, ...people, ...pages].flatMap(({ entry, photos, lead }) =>
    renditionsFor(entry, { photos: photos.flatMap((photo) => photo ?? []), lead }, newsroom),
  );
  return [...new Map(renditions.map((rendition) => [rendition.name, rendition])).values()];
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
