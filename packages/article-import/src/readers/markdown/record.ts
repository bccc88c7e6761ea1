import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveMap } from '../../archive-map.ts';
import type { Note, Place } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import type { FieldTarget } from '../../targets.ts';
import { type FrontMatter, FrontMatterError, splitFrontMatter } from './front-matter.ts';
import { type Moment, momentOf } from './moment.ts';

/** Reads one file of an archive as far as its own front matter goes; what it cannot read it refuses. */
export function readRecord(root: string, file: string, map: ArchiveMap): SourceRecord | Refused {
  const start = { file, line: 1, column: 1 };
  const bytes = readFileSync(join(root, file));
  const text = utf8(bytes);
  if (text === undefined)
    return {
      file,
      refused: {
        code: 'import/not-utf-8',
        reason: 'The file is not UTF-8.',
        place: placeOfBadByte(file, bytes),
      },
    };
  if (/(^|\/)_index\.\w+$/.test(file)) {
    return {
      file,
      refused: {
        code: 'import/list-page',
        reason: 'It is the page of a list, not a story.',
        place: start,
      },
    };
  }
  try {
    return recordOf(file, splitFrontMatter(file, text), map);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return {
      file,
      refused: {
        code: 'import/front-matter',
        reason: `The front matter cannot be read: ${error.message}.`,
        place: error.place,
      },
    };
  }
}

/** The first field of the archive that means `target` and holds something. */
export function fieldFor(
  record: Pick<SourceRecord, 'read'>,
  target: FieldTarget,
  map: ArchiveMap,
): { name: string; value: unknown } | undefined {
  for (const [name, known] of Object.entries(map.fields)) {
    if (known !== target) continue;
    const key = Object.keys(record.read.fields).find(
      (field) => field.toLowerCase() === name.toLowerCase(),
    );
    const value = key === undefined ? undefined : record.read.fields[key];
    if (key !== undefined && value !== undefined && value !== null && value !== '')
      return { name: key, value };
  }
  return undefined;
}

function recordOf(file: string, read: FrontMatter, map: ArchiveMap): SourceRecord {
  const notes: Note[] = read.repeated.map((field) => ({
    what: 'guessed',
    field,
    code: 'import/key-repeated',
    message: `${field} stands more than once: its last value is taken.`,
    place: read.at(field),
    ...guess(String(read.fields[field]), `the last ${field}`, 'high'),
  }));
  if (read.isLenient) {
    const message = 'The front matter breaks a rule of YAML: it is read as its generator read it.';
    notes.push({
      what: 'guessed',
      field: 'front matter',
      code: 'import/yaml-lenient',
      message,
      place: { file, line: 1, column: 1 },
      ...guess(Object.keys(read.fields).join(', '), 'a less strict reader of YAML', 'high'),
    });
  }
  const partial = { read };
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const base = name === 'index' ? (file.split('/').at(-2) ?? name) : name;
  const [, dateInName, bare = base] = /^(\d{4}-\d{2}-\d{2})[-_](.*)$/.exec(base) ?? [];
  const stated = fieldFor(partial, 'published', map);
  const published = momentOf(stated?.value) ?? momentOf(dateInName);
  const place: Place = stated ? read.at(stated.name) : { file, line: 1, column: 1 };
  if (published?.isGuess || (published && !momentOf(stated?.value))) {
    const from = momentOf(stated?.value) ? 'its day' : 'the name of the file';
    notes.push({
      what: 'guessed',
      field: stated?.name ?? 'published',
      code: 'import/date-guessed',
      message: `The time of publication is taken from ${from}: midnight.`,
      place,
      ...guess(published?.text ?? '', from, 'medium'),
    });
  }
  if (stated && !momentOf(stated.value)) {
    notes.push({
      what: 'dropped',
      field: stated.name,
      code: 'import/date',
      message: `${String(stated.value)} is not a date.`,
      place,
    });
  }
  const slug =
    safeSlug(String(fieldFor(partial, 'slug', map)?.value ?? bare)) || safeSlug(bare) || 'story';
  return { file, read, notes, published, slug };
}

function guess(value: string, source: string, confidence: Note['confidence'] & string) {
  return { value, source, confidence };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function placeOfBadByte(file: string, bytes: Uint8Array): Place {
  const readable = new TextDecoder('utf-8').decode(bytes);
  const before = readable.slice(0, readable.indexOf('\uFFFD')).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A file whose front matter was read. */
export interface SourceRecord {
  file: string;
  read: FrontMatter;
  notes: Note[];
  published: Moment | undefined;
  slug: string;
  refused?: never;
}

export interface Refused {
  file: string;
  refused: { code: string; reason: string; place: Place };
}
