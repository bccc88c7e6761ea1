import { OWN_ADDRESSES, slugOf } from '@broadsheet/article-schema';
import { LANGUAGES } from './choices.ts';
import { CreateError, problem } from './error.ts';
import { withoutInvisible } from './names.ts';
import { type Section, titleOf } from './sections.ts';

/** What an export of WordPress suggests for the new paper. Its readers are loaded only where there is one. */
export async function readArchive(source: string, name: string): Promise<Archive> {
  const { wordpressSite } = await import('@broadsheet/article-import');
  const { title, origin, stories, categories } = await wordpressSite(source);
  if (stories === 0)
    throw new CreateError([
      problem(
        'from-empty',
        `There is no story in ${name}.`,
        'Give the file that WordPress exports under Tools → Export. For other archives make the paper without `--from`, then run `npx article-import`.',
      ),
    ]);
  return {
    title: withoutInvisible(title),
    site: URL.canParse(origin) ? origin : '',
    categories: categories.map((each) => ({ ...each, name: withoutInvisible(each.name) })),
  };
}

/** The categories with the most stories are the sections, and one more for the stories in none of them. */
export function archiveSections(
  { categories }: Archive,
  languages: readonly string[],
): ArchiveSections {
  const taken = new Set([...OWN_ADDRESSES, ...Object.keys(LANGUAGES), 'news']);
  const map: Record<string, string> = {};
  const sections: Section[] = [];
  for (const { slug, name } of categories) {
    const id = slugOf(name);
    if (sections.length === MOST_SECTIONS || id === '' || taken.has(id)) continue;
    taken.add(id);
    map[slug] = id;
    sections.push({ id, title: name });
  }
  const title = titleOf('news', 'News', languages);
  return { sections: [...sections, { id: 'news', title }], categories: map };
}

/** Which categories mean sections that somebody chose. */
export function mapCategories(
  { categories }: Archive,
  sections: readonly Section[],
): Record<string, string> {
  const pairs = categories.flatMap(({ slug, name }) => {
    const section = sections.find(
      ({ id, title }) => id === slug || id === slugOf(name) || namesOf(title).includes(name),
    );
    return section ? [[slug, section.id]] : [];
  });
  return Object.fromEntries(pairs);
}

/** In every language of the paper. */
function namesOf(title: Section['title']): string[] {
  return typeof title === 'string' ? [title] : Object.values(title);
}

const MOST_SECTIONS = 6;

export interface Archive {
  title: string;
  /** Its address. */
  site: string;
  categories: readonly { slug: string; name: string; stories: number }[];
}

interface ArchiveSections {
  sections: Section[];
  /** The section of each category, by its slug. */
  categories: Record<string, string>;
}
