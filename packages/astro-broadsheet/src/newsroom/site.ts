import type { Person, Site } from '@broadsheet/article-schema';
import type { Config } from '../virtual-config.ts';

/** The paper as the facts of a story need it. */
export function siteOf(config: Config, people: ReadonlyMap<string, Person>): Site {
  const { title, languages, zone, sections, authority, paths, origin, base } = config;
  return { title, languages, zone, sections, authority, paths, origin, base, people };
}
