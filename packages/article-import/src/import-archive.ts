import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { markdownParts, readMarkdown } from '@broadsheet/article-schema';
import { aliasKeeper } from './aliases.ts';
import type { ArchiveMap } from './archive-map.ts';
import { itemChecker } from './check-item.ts';
import { openManifest, readManifest } from './manifest.ts';
import { type Fetcher, fetching } from './media/fetching.ts';
import { withPictures } from './media/pictures.ts';
import type { Item, Reader, ReadOptions } from './reader.ts';
import { redirectKeeper, redirectsOf, writeRedirects } from './redirects.ts';
import { createTally, type Report, type ReportItem, reportItem } from './report/report.ts';
import { wantedItems } from './wanted.ts';
import type { WriteJob } from './write.ts';
import { pathOf, writeItem } from './write-item.ts';

/**
 * Imports a source into the content folder `out`: stories, pages, people, redirects and pictures.
 * Running it again changes nothing that did not change in the source.
 */
export async function importArchive(job: ImportJob): Promise<ImportResult> {
  const archive = job.map.name ?? basename(job.source);
  const manifest = readManifest(job.out);
  const { out, dryRun = false, force = false } = job;
  const log = dryRun ? undefined : openManifest(out, manifest);
  const write: WriteJob = { out, archive, manifest, dryRun, force, ...(log && { log }) };
  const tally = createTally(job.source);
  const items: ReportItem[] = [];
  const redirects = redirectKeeper();
  const keepAliases = aliasKeeper(manifest, archive);
  const isWanted = wantedItems(job, (item) => pathOf(item, job.zone));
  const checked = itemChecker(job.zone);

  async function* wanted(): AsyncGenerator<Item> {
    for await (const item of job.reader.read(job.source, optionsFor(job, write)))
      if (isWanted(item)) yield checked(keepAliases(item));
  }
  const { fetch, fetched } = fetching(job);
  try {
    for await (const item of withPictures(wanted(), fetch, write)) {
      for (const line of redirectsOf(item)) redirects.add(line);
      const said = reportItem(item, writeItem(item, write, job.zone));
      tally.add(said);
      if (job.onItem) job.onItem(said);
      else items.push(said);
    }
    writeRedirects(redirects, write);
    log?.close();
  } finally {
    manifest.close();
  }
  return { report: { ...tally.report(items), ...(job.media === 'fetch' && { fetched }) } };
}

function optionsFor(job: ImportJob, write: WriteJob): ReadOptions {
  const { map, media, zone, url, progress, now = new Date().toISOString() } = job;
  return {
    map,
    media,
    zone,
    now,
    ...(url && { url }),
    isTaken: (key, file) => {
      const owner = write.manifest.get(`stories/${key}.md`);
      return owner !== undefined && (owner.archive !== write.archive || owner.source !== file);
    },
    isPublished: (key, file) => {
      const path = `stories/${key}.md`;
      const owner = write.manifest.get(path);
      if (owner?.archive !== write.archive || owner.source !== file) return false;
      return existsSync(join(job.out, path)) && !isDraft(join(job.out, path));
    },
    isOtherPerson: (id, name) => hasOtherName(id, name, write),
    ...(progress && { progress }),
  };
}

/** Whether the person that another archive wrote under this id has another name. */
function hasOtherName(id: string, name: string, { manifest, archive, out }: WriteJob): boolean {
  const path = `people/${id}.md`;
  const owner = manifest.get(path);
  if (owner === undefined || owner.archive === archive || !existsSync(join(out, path)))
    return false;
  const theirs = fieldsIn(join(out, path)).name;
  return String(theirs).toLowerCase() !== name.toLowerCase();
}

/** Asked of every story of an archive that comes again: its front matter is not read for it. */
function isDraft(file: string): boolean {
  return /^["']?status["']?\s*:\s*["']?draft\b/m.test(
    markdownParts(readFileSync(file, 'utf8')).yaml,
  );
}

function fieldsIn(file: string): Record<string, unknown> {
  return readMarkdown(file, readFileSync(file, 'utf8')).fields;
}

export interface ImportJob {
  reader: Reader;
  source: string;
  /** The content folder of the paper. */
  out: string;
  map: ArchiveMap;
  zone: string;
  media: 'copy' | 'fetch' | 'skip';
  /** Where the source stood on the web, when it does not say so itself. */
  url?: string | undefined;
  /** The moment of the import, RFC 3339; default: the clock of this machine. */
  now?: string | undefined;
  dryRun?: boolean;
  force?: boolean;
  /** Only stories published on this day or later, yyyy-mm-dd. */
  since?: string | undefined;
  /** Only what has a source file, or a path in the new paper, that matches this glob. */
  only?: string | undefined;
  limit?: number | undefined;
  /** Called with what the report says of each item; the report then holds no items itself. */
  onItem?: (item: ReportItem) => void;
  progress?: (done: number, total?: number) => void;
  /** How many megabytes of pictures are fetched in one run; default 5000. Another run fetches the rest. */
  fetchLimitMb?: number;
  /** Fetches a picture from the web; default: `fetchPicture`. */
  fetchPicture?: Fetcher;
}

export interface ImportResult {
  report: Report;
}
