import { basename } from 'node:path';
import { glob } from 'tinyglobby';
import { convertBody } from '../../body/convert.ts';
import { peopleKeeper } from '../../people-keeper.ts';
import type { Item, Note, Reader, ReadOptions, StoryItem } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import { type Spot, spotKeeper } from '../../spots.ts';
import { personFromName, readAuthors } from './authors.ts';
import { picturesIn } from './pictures.ts';
import { readRecord, type SourceRecord } from './record.ts';
import { references } from './references.ts';
import { storyFields } from './story-fields.ts';

/** Markdown archives of Hugo, Jekyll and plain folders. */
export const markdownReader: Reader = {
  name: 'markdown',
  title: 'Markdown files (Hugo, Jekyll, plain)',
  read,
};

async function* read(source: string, options: ReadOptions): AsyncGenerator<Item> {
  const { map } = options;
  const name = map.name ?? basename(source);
  const folder = map.stories === '.' ? '' : `${map.stories}/`;
  const ignore = map.authors ? [`${map.authors}/**`] : [];
  const files = (await glob(`${folder}**/*.{md,markdown}`, { cwd: source, ignore })).sort();
  const authors = readAuthors(source, map.authors);
  const people = peopleKeeper(options);
  const all = files.map((file) => readRecord(source, file, map));
  const records = all.filter((record): record is SourceRecord => !record.refused);
  const spotOf = spotKeeper(options);
  const placed = new Map(
    records.map(({ file, slug, published }) => [
      file,
      spotOf({ file, slug, published: published?.text }),
    ]),
  );
  const address = references(
    [...placed].map(([file, spot]) => ({ file, ...spot })),
    map,
  );
  const person = (named: string, file: string) =>
    people.idOf(authors.get(safeSlug(named)) ?? personFromName(named, file));
  const pictures = picturesIn(source, options.media !== 'skip');
  const surroundings = {
    address,
    picture: pictures.find,
    personName: (id: string) => String(authors.get(safeSlug(id))?.fields.name ?? id),
  };

  for (const [at, record] of all.entries()) {
    options.progress?.(at + 1, all.length);
    if (record.refused) {
      const { code, reason, place } = record.refused;
      yield { kind: 'refused', code, reason, source: place, notes: [] };
      continue;
    }
    const spot = placed.get(record.file) as Spot;
    yield storyItem(
      record,
      {
        ...spot,
        id: `${name}/${record.file.replace(/\.\w+$/, '')}`,
        person,
        surroundings,
        filesOf: pictures.filesOf,
      },
      map,
    );
  }
  yield* people.all();
}

function storyItem(record: SourceRecord, context: StoryContext, map: ReadOptions['map']): Item {
  const { permalink, slug, person, surroundings, id } = context;
  const mapped = storyFields(record, map, {
    id,
    slug,
    person: (named) => person(named, record.file),
    picture: surroundings.picture,
  });
  const source = { file: record.file, line: 1, column: 1 };
  const aliases = [...new Set([...(permalink ? [permalink] : []), ...mapped.aliases])].filter(
    (alias) => alias !== context.address,
  );
  if (mapped.redirect) {
    const from = [...new Set([...aliases, context.address])];
    return { kind: 'redirect', from, to: mapped.redirect, source, notes: mapped.notes };
  }
  const heading =
    map.preset === 'plain' && !record.read.fields.title ? /^\s*# [^\n]+\n/ : undefined;
  const { body, findings } = convertBody(
    heading ? record.read.body.replace(heading, '') : record.read.body,
    map,
    surroundings,
  );
  const notes: Note[] = findings.map(({ offset, ...finding }) => ({
    ...finding,
    field: 'body',
    place: placeIn(record, offset),
  }));
  if (context.slug !== record.slug) {
    const message = `Another story of the month has the slug ${record.slug}: this one is ${context.slug}.`;
    notes.push({
      what: 'guessed',
      field: 'slug',
      code: 'import/slug-clash',
      message,
      place: source,
      value: context.slug,
      source: 'the slug and a number',
      confidence: 'high',
    });
  }
  const fields = aliases.length > 0 ? { ...mapped.fields, aliases } : mapped.fields;
  const pictures = context.filesOf(body, fields.photo);
  return {
    kind: 'story',
    fields,
    body,
    pictures,
    source,
    notes: [...mapped.notes, ...notes],
  } satisfies StoryItem;
}

function placeIn(record: SourceRecord, offset: number) {
  const before = record.read.body.slice(0, offset).split('\n');
  return {
    file: record.file,
    line: record.read.bodyLine + before.length - 1,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

interface StoryContext extends Spot {
  id: string;
  person: (name: string, file: string) => string;
  surroundings: Parameters<typeof convertBody>[2];
  filesOf: (body: string, photo: unknown) => Record<string, string>;
}
