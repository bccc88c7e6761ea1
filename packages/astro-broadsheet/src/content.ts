import { defineCollection } from 'astro:content';
import config from 'virtual:broadsheet/config';
import type { z } from 'astro/zod';
import { createDesk } from './content/desk';
import { contentLoader } from './content/loader';

/**
 * The collections of the paper: its stories, people, pages, pictures and redirects.
 * `extend` types the `extra` field of stories, and makes what it requires required.
 * @example export const collections = broadsheetCollections({ extend: z.object({ desk: z.string() }) });
 */
export function broadsheetCollections({
  extend,
}: {
  extend?: z.ZodType<Record<string, unknown>>;
} = {}) {
  const desk = createDesk(config, extend);
  const collection = (kind: Parameters<typeof contentLoader>[0]) =>
    defineCollection({ loader: contentLoader(kind, desk) });
  return {
    stories: collection('stories'),
    people: collection('people'),
    pages: collection('pages'),
    pictures: collection('pictures'),
    redirects: collection('redirects'),
  };
}
