import { dayOf } from './instant.ts';
import type { Site } from './site.ts';
import { slugOf } from './slug.ts';
import type { DatedStory } from './story.ts';

/** The address of a story: a percent-encoded path with base and language prefix. */
export function storyPath(story: DatedStory, site: Site): string {
  const { year, month, day } = dayOf(story.published, site.zone);
  const values = { yyyy: year, mm: month, dd: day, slug: story.slug, section: story.section };
  return localPath(fill(site.paths.story, values), story.language, site);
}

export function sectionPath(section: string, language: string, site: Site): string {
  return localPath(fill(site.paths.section, { section }), language, site);
}

export function topicPath(topic: string, language: string, site: Site): string {
  return localPath(fill(site.paths.topic, { slug: slugOf(topic) }), language, site);
}

export function personPath(id: string, language: string, site: Site): string {
  return localPath(fill(site.paths.person, { slug: id }), language, site);
}

export function seriesPath(name: string, language: string, site: Site): string {
  return localPath(fill(site.paths.series, { slug: slugOf(name) }), language, site);
}

/** A path of the site in a language: base, then the prefix of the language unless it is the first. */
export function localPath(
  path: string,
  language: string,
  site: Pick<Site, 'base' | 'languages'>,
): string {
  const prefix = language === site.languages[0] ? '' : `${language}/`;
  return encodeURI(`${site.base}${prefix}${path.replace(/^\//, '')}`);
}

/** The absolute address of a path. */
export function absolute(path: string, site: Pick<Site, 'origin'>): string {
  return `${site.origin}${path}`;
}

/** A pattern with its values filled in; a name without a value stays as it is. */
export function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** First parts of addresses that the paper itself answers: no section and no page can be called so. */
export const OWN_ADDRESSES: readonly string[] = [
  'archive',
  'topics',
  'people',
  'series',
  'search',
  'corrections',
  'saved',
  'offline',
  'feeds',
  'editions',
  'pagefind',
  '404',
  'media',
  'index',
];
