/**
 * What a story's page must carry for the index to read: each an attribute `data-pagefind-filter`,
 * `-meta` or `-sort` on an empty element, its value in `data-value`. In that form a value may hold
 * commas, colons and quotes.
 */
export function searchAttributes(facts: SearchFacts): SearchAttribute[] {
  const filter = (name: string, value: string | undefined) => attribute('filter', name, value);
  const meta = (name: string, value: string | undefined) => attribute('meta', name, value);
  const names = [...new Set(facts.byline.map(({ name }) => name))];
  return [
    filter('section', facts.section.label),
    ...facts.topics.map(({ label }) => filter('topic', label)),
    ...names.map((name) => filter('person', name)),
    filter('year', facts.published.slice(0, 4)),
    meta('title', facts.headline),
    meta('section', facts.section.label),
    meta('byline', names.join(', ')),
    meta('date', facts.published),
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

/** `published` is RFC 3339 with the offset of the paper's zone. */
export interface SearchFacts {
  headline: string;
  published: string;
  section: { label: string };
  topics: readonly { label: string }[];
  byline: readonly { name: string }[];
  image?: { src: string; alt: string } | undefined;
}

/** The attribute `name` has the value `key`; `data-value` has `value`. */
export interface SearchAttribute {
  name: string;
  key: string;
  value: string;
}
