/**
 * What a story's page must carry for the index to read: each an attribute `data-pagefind-filter`,
 * `-meta` or `-sort` on an empty element, its value in `data-value`. In that form a value may hold
 * commas, colons and quotes.
 */
export function searchAttributes(facts: SearchFacts): SearchAttribute[] {
  const filter = (name: string, value: string | undefined) => attribute('filter', name, value);
  const meta = (name: string, value: string | undefined) => attribute('meta', name, value);
  const people = [...new Set(facts.byline.map(({ name }) => name))];
  const topics = facts.topics.map(({ label }) => label);
  const places = facts.places ?? [];
  return [
    filter('section', facts.section.label),
    ...topics.map((topic) => filter('topic', topic)),
    ...people.map((name) => filter('person', name)),
    filter('kind', facts.kind),
    ...places.map((place) => filter('place', place)),
    filter('year', facts.published.slice(0, 4)),
    meta('title', facts.headline),
    meta('kicker', facts.kicker),
    meta('section', facts.section.label),
    meta('byline', people.join(', ')),
    meta('names', [...people, ...topics, ...places, facts.section.label].join('\n')),
    meta('date', facts.published),
    meta('family', facts.family),
    meta('feed', facts.feed?.path),
    meta('feed_name', facts.feed?.name),
    // Pagefind takes the page's first picture, whosever it is, unless it is told that there is none.
    meta('image', facts.image?.src) ?? NO_IMAGE,
    meta('image_alt', facts.image?.alt),
    attribute('sort', 'date', new Date(facts.published).toISOString()),
  ].filter((found) => found !== undefined);
}

function attribute(
  role: 'filter' | 'meta' | 'sort',
  name: string,
  value: string | undefined,
): SearchAttribute | undefined {
  return value ? { name: `data-pagefind-${role}`, key: `${name}[data-value]`, value } : undefined;
}

const NO_IMAGE: SearchAttribute = {
  name: 'data-pagefind-meta',
  key: 'image[data-value]',
  value: '',
};

/** `published` is RFC 3339 with the offset of the paper's zone; paths have the base of the site. */
export interface SearchFacts {
  headline: string;
  kicker?: string | undefined;
  published: string;
  section: { label: string };
  topics: readonly { label: string }[];
  places?: readonly string[];
  byline: readonly { name: string }[];
  /** The word for the kind, where it is not the usual one. */
  kind?: string | undefined;
  image?: { src: string; alt: string } | undefined;
  /** The same for a story and its translations. */
  family?: string | undefined;
  /** The feed that follows what the story is about. */
  feed?: { path: string; name: string } | undefined;
}

/** The attribute `name` has the value `key`; `data-value` has `value`. */
export interface SearchAttribute {
  name: string;
  key: string;
  value: string;
}
