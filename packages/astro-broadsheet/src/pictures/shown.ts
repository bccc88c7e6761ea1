import type { Newsroom } from '../newsroom/newsroom.ts';
import { type Rendition, renditionsOf } from './rendition.ts';

/** Every rendition that a public page shows: lead photos, galleries, pictures in bodies, portraits. */
export function shownRenditions(newsroom: Newsroom): Rendition[] {
  const entries = [...newsroom.stories.keys()].map((id) => newsroom.entry(id));
  const authors = [...newsroom.lists.values()].filter(({ kind }) => kind === 'person');
  const named = [
    ...entries,
    ...authors.map(({ id }) => newsroom.people.get(id)),
    ...newsroom.pages,
  ];
  const paths = new Set(named.flatMap((entry) => Object.values(entry?.pictures ?? {})));
  const pictures = [...paths]
    .map((path) => newsroom.picture(path))
    .filter((picture) => picture !== undefined);
  const renditions = pictures.flatMap(renditionsOf);
  return [...new Map(renditions.map((rendition) => [rendition.name, rendition])).values()];
}
