import type { Photo } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type Rendition, renditionsOf } from './rendition.ts';

/** Every rendition that a public page shows: lead photos, galleries, pictures in bodies, portraits. */
export function shownRenditions(newsroom: Newsroom): Rendition[] {
  const paths = new Set<string>();
  for (const id of newsroom.stories.keys()) {
    for (const path of Object.values(newsroom.entry(id)?.pictures ?? {})) paths.add(path);
  }
  for (const { photo } of newsroom.site.people.values()) if (photo) paths.add(portraitPath(photo));
  const pictures = [...paths]
    .map((path) => newsroom.picture(path))
    .filter((picture) => picture !== undefined);
  const renditions = pictures.flatMap(renditionsOf);
  return [...new Map(renditions.map((rendition) => [rendition.name, rendition])).values()];
}

/** People's photos stand in the content folder; their paths begin there with or without a slash. */
export function portraitPath(photo: Photo): string {
  return photo.src.replace(/^\.?\//, '');
}
