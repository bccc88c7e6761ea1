import {
  type DatedStory,
  type Issue,
  localPath,
  nearest,
  storyPath,
} from '@broadsheet/article-schema';
import type { Content } from '../content/content.ts';
import type { Config } from '../virtual-config.ts';
import { siteOf } from './site.ts';

/**
 * Finds what is wrong between files: names that nothing answers to, and addresses or ids given twice.
 * `damaged` are stories and people with problems of their own: they are there, and what the stories name is
 * looked up as well.
 */
export function crossCheck(content: CrossContent, config: Config, damaged: Damaged): CrossIssue[] {
  const entries = [...content.stories.values()].map(({ story }) => story);
  const naming: NamingStory[] = [...entries, ...damaged.stories];
  const ids = new Set(naming.flatMap(({ id }) => id ?? []));
  const people = new Set([...content.people.keys(), ...damaged.people]);
  const sections = new Set(config.sections.map(({ id }) => id));
  const languages = new Set<string>(config.languages);
  const stories = { known: ids, unread: damaged.unread };
  const given = (name: string | undefined) => (name === undefined ? [] : [name]);
  const named = naming.flatMap((story) => [
    ...unknown(story.file, ['section'], given(story.section), {
      code: 'story/section-unknown',
      what: 'a section of this paper',
      known: sections,
    }),
    ...unknown(story.file, ['language'], given(story.language), {
      code: 'story/language-unknown',
      what: 'a language of this paper',
      known: languages,
    }),
    ...story.byline.flatMap(({ person }, index) =>
      unknown(story.file, ['byline', index], given(person), {
        code: 'story/person-unknown',
        what: 'a person of this paper',
        known: people,
        add: 'Add the file `people/<id>.md`, or write `name:` for someone without a page.',
      }),
    ),
    ...unknown(story.file, ['translationOf'], given(story.translationOf), {
      code: 'story/reference-unknown',
      what: 'the id of a story',
      ...stories,
    }),
    ...story.related.flatMap((id, index) =>
      unknown(story.file, ['related', index], given(id), {
        code: 'story/reference-unknown',
        what: 'the id of a story',
        ...stories,
      }),
    ),
  ]);
  return [
    ...named,
    ...missingPolicies(content, config),
    ...clashes(
      entries.map(({ id, file }) => ({ key: id, file, path: ['id'] })),
      ID_CLASH,
    ),
    ...clashes(addresses(content, config), ADDRESS_CLASH),
  ];
}

/** Structured data links the pages of policies: a page that is not there would be a broken promise. */
function missingPolicies({ pages }: CrossContent, config: Config): CrossIssue[] {
  const slugs = new Set([...pages.values()].map(({ slug }) => slug));
  return Object.entries(config.policies).flatMap(([policy, slug]) =>
    unknown('astro.config', [], slug ? [slug] : [], {
      code: 'options/policy-unknown',
      what: `the slug of a page, which \`policies.${policy}\` must name`,
      known: slugs,
      add: `Add the page \`pages/${slug}.md\` to the content, or take the policy out.`,
    }),
  );
}

function unknown(file: string, path: PropertyKey[], names: string[], rule: NameRule): CrossIssue[] {
  return names
    .filter((name) => !rule.known.has(name))
    .map((name) => {
      const message = `“${name}” is not ${rule.what}.`;
      return { file, path, code: rule.code, message, help: helpFor(name, rule) };
    });
}

function helpFor(name: string, { known, add, unread: [first, ...others] = [] }: NameRule): string {
  if (first) {
    const where = others.length > 0 ? 'one of the files' : `the file ${first}`;
    return `It may be in ${where} with problems of its own: mend those first.`;
  }
  const names = [...known];
  const near = nearest(name, names);
  if (near) return `Did you mean \`${near}\`?`;
  const few = names.length <= 12 ? `Known: ${names.join(', ')}.` : undefined;
  return add ?? few ?? 'Mend the name, or take it out.';
}

function addresses({ stories, pages, redirects }: CrossContent, config: Config): Claim[] {
  const site = siteOf(config, new Map());
  const claims: Claim[] = [];
  for (const { story } of stories.values()) {
    if (story.published)
      claims.push({ key: storyPath(story as DatedStory, site), file: story.file, path: ['slug'] });
    for (const [index, alias] of story.aliases.entries()) {
      claims.push({
        key: localPath(alias, site.languages[0] ?? '', site),
        file: story.file,
        path: ['aliases', index],
      });
    }
  }
  for (const { slug, language, file } of pages.values())
    claims.push({ key: localPath(`${slug}/`, language, site), file, path: ['slug'] });
  for (const { from, file } of redirects.values())
    claims.push({ key: localPath(from, site.languages[0] ?? '', site), file, path: [] });
  return claims;
}

/** Every party of a clash is told of the others. */
function clashes(claims: readonly Claim[], rule: typeof ID_CLASH): CrossIssue[] {
  const groups = Map.groupBy(claims, ({ key }) => key);
  return [...groups].flatMap(([key, parties]) =>
    parties.length < 2
      ? []
      : parties.map(({ file, path }) => {
          const others = [...new Set(parties.map((party) => party.file))].filter(
            (other) => other !== file,
          );
          const also =
            others.length > 0 ? `Also in ${others.join(', ')}. ` : 'It stands twice in this file. ';
          return {
            file,
            path,
            code: rule.code,
            message: rule.message(decodeURI(key)),
            help: `${also}${rule.help}`,
          };
        }),
  );
}

const ID_CLASH = {
  code: 'story/id-clash',
  message: (id: string) => `The id ${id} is given more than once.`,
  help: 'An id belongs to one story for ever: give the newer story another one.',
};
const ADDRESS_CLASH: typeof ID_CLASH = {
  code: 'story/address-clash',
  message: (path) => `The address ${path} is given more than once.`,
  help: 'Give one of them another `slug:`, or take the alias out.',
};

export type CrossIssue = Omit<Issue, 'line' | 'column'> & { path: readonly PropertyKey[] };

type CrossContent = Pick<Content, 'stories' | 'people' | 'pages' | 'redirects'>;

/** What a story names that stands elsewhere. */
export interface NamingStory {
  file: string;
  /** Undefined where it cannot be read. */
  id: string | undefined;
  section: string | undefined;
  language: string | undefined;
  translationOf?: string | undefined;
  related: readonly (string | undefined)[];
  byline: readonly { person?: string | undefined }[];
}

interface Damaged {
  stories: readonly NamingStory[];
  /** The ids of people. */
  people: readonly string[];
  /** The files of stories of which not even the id can be read. */
  unread: readonly string[];
}

interface Claim {
  key: string;
  file: string;
  path: readonly PropertyKey[];
}

interface NameRule {
  code: string;
  what: string;
  known: ReadonlySet<string>;
  add?: string;
  /** Files that could not be read, one of which may have the name. */
  unread?: readonly string[];
}
