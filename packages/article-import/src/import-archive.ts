import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  ContentError,
  dayOf,
  parseInstant,
  parseStory,
  readMarkdown,
  type StoryRules,
  writeMarkdown,
} from '@broadsheet/article-schema';
import picomatch from 'picomatch';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { aliasKeeper } from './aliases.ts';
import type { ArchiveMap } from './archive-map.ts';
import { readManifest } from './manifest.ts';
import type { Item, PersonItem, Reader, RefusedItem, StoryItem } from './reader.ts';
import { type Entry, makeReport, type Report } from './report.ts';
import {
  copyOne,
  insideOf,
  type WriteJob,
  type Written,
  writeManifest,
  writeOne,
} from './write.ts';

/**
 * Imports a source into the content folder `out`: stories, people, redirects and pictures. Running it
 * again changes nothing that did not change in the source.
 */
export async function importArchive(job: ImportJob): Promise<ImportResult> {
  const archive = job.map.name ?? basename(job.source);
  const manifest = readManifest(job.out);
  const write: WriteJob = {
    out: job.out,
    archive,
    manifest,
    dryRun: job.dryRun ?? false,
    force: job.force ?? false,
  };
  const ownerOf = (path: string) => manifest[path];
  const isTaken = (key: string, file: string) => {
    const owner = ownerOf(`stories/${key}.md`);
    return owner !== undefined && (owner.archive !== archive || owner.source !== file);
  };
  const entries: Entry[] = [];
  const redirects: { from: string; to: string }[] = [];
  const isWanted = filterOf(job);
  const keepAliases = aliasKeeper(manifest, archive);
  let stories = 0;
  for await (const read of job.reader.read(job.source, {
    map: job.map,
    media: job.media,
    zone: job.zone,
    isTaken,
    isOtherPerson: (id, name) => hasOtherName(id, name, write),
    ...(job.progress && { progress: job.progress }),
  })) {
    if (
      !isWanted(read) ||
      (read.kind === 'story' && job.limit !== undefined && stories >= job.limit)
    )
      continue;
    const item = read.kind === 'story' ? checked(keepAliases(read), job.zone) : read;
    if (item.kind === 'story') stories++;
    if (item.kind === 'redirect')
      redirects.push(...item.from.map((from) => ({ from, to: item.to })));
    entries.push({ item, written: writeItem(item, write, job) });
  }
  writeRedirects(redirects, write);
  writeManifest(write);
  return { report: makeReport(job.source, entries) };
}

function writeItem(item: Item, write: WriteJob, job: ImportJob): Written | undefined {
  if (item.kind === 'person') return writePerson(item, write);
  if (item.kind !== 'story') return undefined;
  const { slug, published } = item.fields as { slug: string; published?: string };
  const folder = published ? addressFolder(published, job.zone) : 'undated';
  copyPictures(item, write);
  return writeOne(
    {
      path: `stories/${folder}/${slug}.md`,
      content: writeMarkdown(item.fields, item.body),
      source: item.source.file,
      aliases: item.fields.aliases as string[] | undefined,
    },
    write,
  );
}

/** Someone whom another archive brought already stays as that archive had them. */
function writePerson(item: PersonItem, write: WriteJob): Written {
  const path = `people/${item.id}.md`;
  const owner = write.manifest[path];
  if (owner === undefined || owner.archive === write.archive) {
    return writeOne(
      { path, content: writeMarkdown(item.fields, item.body), source: item.source.file },
      write,
    );
  }
  item.notes.push({
    what: 'guessed',
    field: 'name',
    code: 'import/person-shared',
    message: 'The same name came with another archive: one person.',
    place: item.source,
  });
  return { path, state: 'unchanged' };
}

/** Whether the person that another archive wrote under this id has another name. */
function hasOtherName(id: string, name: string, { manifest, archive, out }: WriteJob): boolean {
  const path = `people/${id}.md`;
  const owner = manifest[path];
  if (owner === undefined || owner.archive === archive || !existsSync(join(out, path)))
    return false;
  const theirs = readMarkdown(path, readFileSync(join(out, path), 'utf8')).fields.name;
  return String(theirs).toLowerCase() !== name.toLowerCase();
}

/** A story that its own rules refuse is reported, not written: the paper would not build with it. */
function checked(item: StoryItem, zone: string): StoryItem | RefusedItem {
  try {
    parseStory(
      { file: item.source.file, path: 'imported', text: writeMarkdown(item.fields, item.body) },
      { ...RULES, zone, language: 'en' },
    );
    return item;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const reason = error.issues.map(({ message, help }) => `${message} ${help}`).join(' ');
    return {
      kind: 'refused',
      code: 'import/story-invalid',
      reason,
      source: item.source,
      notes: item.notes,
    };
  }
}

function copyPictures(item: StoryItem, write: WriteJob): void {
  for (const [path, file] of Object.entries(item.pictures)) copyOne(file, path.slice(1), write);
}

/** Redirects of this import join those that are there; one address leads to one place. */
function writeRedirects(redirects: readonly { from: string; to: string }[], write: WriteJob): void {
  if (redirects.length === 0) return;
  const full = insideOf(write.out, 'redirects.yaml');
  const before = existsSync(full)
    ? ((parse(readFileSync(full, 'utf8')) ?? []) as { from: string; to: string }[])
    : [];
  const all = new Map([...redirects, ...before].map(({ from, to }) => [from, to]));
  const list = [...all]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => ({ from, to }));
  writeOne(
    { path: 'redirects.yaml', content: stringify(list), source: 'redirects' },
    { ...write, force: true },
  );
}

function filterOf({ since, only }: ImportJob): (item: Item) => boolean {
  const matches = only ? picomatch(only) : undefined;
  return (item) => {
    if (item.kind === 'person') return true;
    if (matches && !matches(item.source.file)) return false;
    const published = item.kind === 'story' ? String(item.fields.published ?? '') : '';
    return !since || item.kind !== 'story' || published >= since;
  };
}

/** `2014/05`, the month of publication in the paper's zone. */
function addressFolder(published: string, zone: string): string {
  const { year, month } = dayOf(parseInstant(published, zone) ?? '', zone);
  return `${year}/${month}`;
}

const RULES: Omit<StoryRules, 'zone'> = {
  photos: { alt: 'optional', credit: 'optional' },
  extra: z.record(z.string(), z.unknown()),
};

export interface ImportJob {
  reader: Reader;
  source: string;
  /** The content folder of the paper. */
  out: string;
  map: ArchiveMap;
  zone: string;
  media: 'copy' | 'skip';
  dryRun?: boolean;
  force?: boolean;
  /** Only stories published on this day or later, yyyy-mm-dd. */
  since?: string | undefined;
  /** Only source files that match this glob. */
  only?: string | undefined;
  limit?: number | undefined;
  progress?: (done: number, total?: number) => void;
}

export interface ImportResult {
  report: Report;
}
