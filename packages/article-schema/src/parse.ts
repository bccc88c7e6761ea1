import type * as z from 'zod';
import { explain } from './explain.ts';
import { ContentError, type Issue } from './issue.ts';
import { knownNames } from './known.ts';
import { type MarkdownFile, readMarkdown } from './markdown.ts';
import { openingOf, wordCount } from './opening.ts';
import { type Page, pageFields } from './page.ts';
import { type Person, personFields } from './people.ts';
import { isSlug, slugOf } from './slug.ts';
import { type Story, type StoryRules, storyFields } from './story.ts';

/**
 * Reads a story from the text of its file. `source.path` is the file's path below the folder of
 * stories, without its ending; without an `id` it stands in for one. Who has split the file already
 * gives it as `read`. Who reads many stories makes a `storyParser` once.
 * @throws {ContentError} with every problem of the file.
 */
export function parseStory(
  source: Source,
  rules: ParseRules,
  read = readMarkdown(source.file, source.text),
): Parsed<Story> {
  return storyParser(rules)(source, read);
}

/** `parseStory` with its rules prepared once: to prepare them takes longer than to read a story. */
export function storyParser(rules: ParseRules): StoryParser {
  const schema = storyFields(rules);
  return (source, read = readMarkdown(source.file, source.text)) => {
    const fields = parseFields(schema, read, source.file);
    const slug = fields.slug ?? slugFrom(source);
    const story: Story = {
      ...fields,
      file: source.file,
      id: fields.id ?? source.path,
      idFromPath: fields.id === undefined,
      slug,
      language: fields.language ?? rules.language,
      opening: openingOf(read.body),
      words: wordCount(read.body),
    };
    return { value: story, ...read };
  };
}

/** Reads a person; the body is the biography where there is no `bio`. Throws as `parseStory` does. */
export function parsePerson(
  source: Source,
  rules: StoryRules,
  read = readMarkdown(source.file, source.text),
): Parsed<Person> {
  const fields = parseFields(personFields(rules.photos), read, source.file);
  const bio = fields.bio ?? (openingOf(read.body) || undefined);
  return { value: { ...fields, bio, id: source.path, file: source.file }, ...read };
}

/** Reads a page. Throws as `parseStory` does. */
export function parsePage(
  source: Source,
  rules: { language: string },
  read = readMarkdown(source.file, source.text),
): Parsed<Page> {
  const fields = parseFields(pageFields(), read, source.file);
  const value: Page = {
    ...fields,
    file: source.file,
    slug: fields.slug ?? slugFrom(source),
    language: fields.language ?? rules.language,
    opening: openingOf(read.body),
  };
  return { value, ...read };
}

function parseFields<S extends z.ZodType>(
  schema: S,
  read: MarkdownFile,
  file: string,
): z.output<S> {
  if (read.issues.length > 0) throw new ContentError(read.issues);
  const result = schema.safeParse(read.fields, { reportInput: false });
  if (result.success) return result.data;
  const subject = {
    input: read.fields,
    known: (path: readonly PropertyKey[]) => knownNames(schema, path),
    missing: missingPhotoField,
  };
  const findings = result.error.issues.flatMap((issue) => explain(issue, 'story', subject));
  throw new ContentError(
    findings.map(({ path, on, ...rest }): Issue => ({ ...rest, file, ...read.at(path, on) })),
  );
}

function missingPhotoField(path: readonly PropertyKey[]) {
  const [field, parent] = [
    path.at(-1),
    path.slice(0, -1).findLast((step) => typeof step === 'string'),
  ];
  if ((field !== 'alt' && field !== 'credit') || (parent !== 'photo' && parent !== 'photos'))
    return undefined;
  const why =
    field === 'alt'
      ? 'A photo must say what it shows to those who cannot see it.'
      : 'A photo must name who took it.';
  return {
    code: `story/photo-${field}-missing`,
    help: `${why} Add \`${field}:\` under \`${String(parent)}:\`.`,
    option: `To allow photos without ${field === 'alt' ? 'alt text' : 'credit'}, set \`photos: { ${field}: 'optional' }\` in the broadsheet options.`,
  };
}

/** The slug from the file's name; a date at its head is left out. `index` takes the folder's name. */
function slugFrom({ path, file }: Source): string {
  const parts = path.split('/');
  const name = parts.at(-1) === 'index' && parts.length > 1 ? parts.at(-2) : parts.at(-1);
  const bare = (name ?? '').replace(/^\d{4}-\d{2}-\d{2}[-_]/, '');
  const slug = isSlug(bare) ? bare : slugOf(bare);
  if (slug) return slug;
  throw new ContentError([
    {
      code: 'story/slug-missing',
      file,
      line: 1,
      column: 1,
      message: 'The name of the file gives no address: it has neither letters nor digits.',
      help: 'Rename the file, or add `slug:`.',
    },
  ]);
}

type ParseRules = StoryRules & { language: string };

export type StoryParser = (source: Source, read?: MarkdownFile) => Parsed<Story>;

export interface Source {
  /** The file as messages name it, relative to the root of the site. */
  file: string;
  /** The file's path below its collection's folder, without its ending. */
  path: string;
  text: string;
}

export type Parsed<T> = Pick<MarkdownFile, 'body' | 'bodyLine' | 'at'> & { value: T };
