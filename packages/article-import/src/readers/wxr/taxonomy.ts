import { slugOf } from '@broadsheet/article-schema';
import type { ArchiveMap } from '../../archive-map.ts';
import { metaOf, type Term, type WxrItem } from './item.ts';
import { plain } from './plain.ts';
import type { Survey } from './survey.ts';
import type { Teller } from './teller.ts';

/**
 * The section of a story: that of its primary category, as SEO plugins keep it, else of its first one
 * that the map knows. Categories that give no section are topics, before its tags.
 */
export function subjectsOf(
  item: WxrItem,
  { map, survey, tell }: Subjects,
): { section: string; topics: string[] } {
  const categories = item.terms.filter(({ domain }) => domain === 'category');
  const tags = item.terms.filter(({ domain }) => domain === 'post_tag' || domain === 'tag');
  const primary = primaryOf(item, categories, survey);
  const ordered = primary
    ? [primary, ...categories.filter((each) => each !== primary)]
    : categories;
  const giving = ordered.find((term) => sectionOf(term, map) !== undefined);
  const section = giving ? (sectionOf(giving, map) ?? map.section) : map.section;
  if (giving)
    tell('kept', 'section', 'import/kept', 'The section is that of a category.', {
      value: section,
      source: giving === primary ? 'the primary category' : `the category ${giving.name}`,
    });
  else if (categories.length > 0)
    tell(
      'guessed',
      'section',
      'import/section-guessed',
      'No category is a section in the map: categories become topics.',
      {
        value: section,
        source: 'the map',
        confidence: 'low',
      },
    );
  const others = ordered.filter((term) => term !== giving && !isDefault(term));
  const topics = [...others, ...tags].map(({ name, nicename }) => plain(name) || nicename);
  for (const term of item.terms) tellOther(term, tell);
  const bySlug = new Map(topics.toReversed().map((topic) => [slugOf(topic), topic]));
  return {
    section,
    topics: topics.filter(
      (topic) => bySlug.get(slugOf(topic)) === topic && bySlug.delete(slugOf(topic)),
    ),
  };
}

function primaryOf(
  item: WxrItem,
  categories: readonly Term[],
  { channel }: Survey,
): Term | undefined {
  const id = metaOf(item, ...PRIMARY);
  const term = id ? channel.terms.get(id) : undefined;
  return term && categories.find(({ nicename }) => nicename === term.nicename);
}

/** The section that the map gives a category, if any. */
export function sectionOf({ name, nicename }: Term, { sections }: ArchiveMap): string | undefined {
  return sections[nicename] ?? sections[name] ?? sections[plain(name)];
}

/** What WordPress writes where nobody chose. */
function isDefault({ nicename }: Term): boolean {
  return nicename === 'uncategorized';
}

function tellOther({ domain, nicename, name, place }: Term, tell: Teller): void {
  if (KNOWN.has(domain)) return;
  tell(
    'dropped',
    domain,
    'import/taxonomy',
    `The term “${plain(name) || nicename}” of the taxonomy ${domain} has no place in a story.`,
    { place },
  );
}

const PRIMARY = [
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  '_seopress_robots_primary_cat',
  'primary_category',
];
const KNOWN = new Set([
  'category',
  'post_tag',
  'tag',
  'author',
  'language',
  'post_translations',
  'post_format',
  'nav_menu',
]);

interface Subjects {
  map: ArchiveMap;
  survey: Survey;
  tell: Teller;
}
