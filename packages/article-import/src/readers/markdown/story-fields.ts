import type { ArchiveMap } from '../../archive-map.ts';
import type { Note } from '../../reader.ts';
import type { FieldTarget } from '../../targets.ts';
import { momentOf } from './moment.ts';
import { plainText } from './plain-text.ts';
import { fieldFor, type SourceRecord } from './record.ts';

/** The fields of a story from those of its file, each decision noted. Nothing that is not public becomes so. */
export function storyFields(record: SourceRecord, map: ArchiveMap, known: Known): Mapped {
  const notes = [...record.notes];
  const note = (what: Note['what'], field: string, code: string, message: string, by?: Guess) =>
    notes.push({ what, field, code, message, place: record.read.at(field), ...by });
  const used = new Set<string>();
  const take = (target: FieldTarget) => {
    const found = fieldFor(record, target, map);
    if (found) used.add(found.name);
    return found;
  };
  const words = (target: FieldTarget) => {
    const found = take(target);
    const text =
      found === undefined || typeof found.value === 'object'
        ? undefined
        : plainText(String(found.value));
    if (found && text) note('kept', found.name, 'import/kept', target);
    return text || undefined;
  };

  const headline = words('headline') ?? headingOf(record) ?? record.slug.replaceAll('-', ' ');
  if (!used.has('title') && !fieldFor(record, 'headline', map))
    note(
      'guessed',
      'headline',
      'import/headline-guessed',
      'The headline is taken from the text or the name of the file.',
      { value: headline, source: 'the text or the name of the file', confidence: 'medium' },
    );
  const kicker = words('kicker');
  const standfirst = words('standfirst');
  take('published');
  take('slug');
  const section = sectionOf(take('section')?.value, map);
  const topics = listOf(take('topics')?.value);
  const byline = listOf(take('byline')?.value).map(known.person);
  const updated = laterMoment(take('updated'), record);
  const expires = momentOf(take('expires')?.value)?.text;
  const language = words('language');
  const canonical = webAddress(take('canonical')?.value);
  const publisher = words('publisher');
  const publisherUrl = webAddress(take('publisher-url')?.value);
  const isHidden =
    isTrue(take('draft')?.value) ||
    isFalse(take('public')?.value) ||
    /(^|\/)_drafts\//.test(record.file);
  const aliases = [...listOf(take('aliases')?.value)]
    .map(pathOf)
    .filter((path) => path !== undefined);
  const photo = photoOf(take('photo'), known, (message, field) =>
    note('dropped', field, 'import/picture-missing', message),
  );
  const redirect = listOf(take('redirect')?.value)[0];
  for (const [field, value] of Object.entries(record.read.fields)) {
    if (
      used.has(field) ||
      value === null ||
      value === '' ||
      (Array.isArray(value) && value.length === 0)
    )
      continue;
    const target = map.fields[field] ?? map.fields[field.toLowerCase()];
    if (target === 'drop')
      note('dropped', field, 'import/field-dropped', `${field} is left out, as the map says.`);
    else if (target)
      note(
        'dropped',
        field,
        'import/field-second',
        `${field} is left out: another field is taken for ${target}.`,
      );
    else
      note(
        'dropped',
        field,
        'import/field-unknown',
        `${field} has no place in a story; the map can give it one.`,
      );
  }
  if (!record.published)
    note('guessed', 'status', 'import/undated', 'No date was found: the story is a draft.', {
      value: 'draft',
      source: 'the missing date',
      confidence: 'high',
    });

  const fields = {
    id: known.id,
    headline,
    kicker,
    standfirst,
    section,
    topics: some([...new Set(topics)]),
    byline: some([...new Set(byline)]),
    published: record.published?.text,
    updated,
    expires,
    status: isHidden || !record.published ? 'draft' : undefined,
    slug: known.slug,
    aliases: some(aliases),
    canonical,
    language,
    photo,
    attribution: publisher ? { publisher, url: publisherUrl, relation: 'syndicated' } : undefined,
  };
  return { fields: withoutEmpty(fields), notes, redirect, aliases };
}

function headingOf({ read }: SourceRecord): string | undefined {
  const match = /^\s*# ([^\n]+)\n/.exec(read.body);
  return match?.[1]?.trim();
}

function sectionOf(value: unknown, { section, sections }: ArchiveMap): string {
  const first = listOf(value)[0];
  return (first === undefined ? undefined : sections[first]) ?? section;
}

function laterMoment(
  found: { value: unknown } | undefined,
  { published }: SourceRecord,
): string | undefined {
  const text = momentOf(found?.value)?.text;
  return text && published && text.slice(0, 10) > published.text.slice(0, 10) ? text : undefined;
}

function photoOf(
  found: { name: string; value: unknown } | undefined,
  known: Known,
  missing: (message: string, field: string) => void,
) {
  if (!found) return undefined;
  const [src] = listOf(found.value);
  const path = src && known.picture(src);
  if (path) return { src: path };
  missing(`The picture ${src ?? ''} is not in the archive.`, found.name);
  return undefined;
}

/** The texts of a value that may be one text, a list, or a list of objects with a name. */
function listOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (typeof value === 'number') return [String(value)];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) =>
    listOf(
      typeof item === 'object' && item !== null ? ((item as { name?: unknown }).name ?? '') : item,
    ),
  );
}

/** An old address as a path of the new site. */
function pathOf(address: string): string | undefined {
  const path = address.replace(/^https?:\/\/[^/]+/, '').trim();
  if (!path || /[\s\\]/.test(path) || /^\/?\//.test(path) !== path.startsWith('/'))
    return undefined;
  return path.startsWith('/') ? path : `/${path}`;
}

function webAddress(value: unknown): string | undefined {
  const [text] = listOf(value);
  return text && /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function isFalse(value: unknown): boolean {
  return value === false || value === 'false';
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What is settled about the story outside its file. */
export interface Known {
  id: string;
  slug: string;
  /** The id of the person that a name in a byline means. */
  person: (name: string) => string;
  picture: (src: string) => string | undefined;
}

type Guess = Required<Pick<Note, 'value' | 'source' | 'confidence'>>;

export interface Mapped {
  fields: Record<string, unknown>;
  notes: Note[];
  redirect: string | undefined;
  aliases: string[];
}
