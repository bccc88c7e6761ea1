import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseFiles, type EditionPage } from './edition/choose-files.ts';
import { type Code, openCode } from './edition/code.ts';
import { type Dist, type KnownPages, openDist } from './edition/dist.ts';
import { editionManifest, type Manifest, type ManifestFile } from './edition/manifest.ts';
import { buildEditionIndex, closeIndexes } from './edition/search.ts';
import { OfflineError } from './error.ts';
import { morningScript, removingScript, workerScript } from './worker-script.ts';

/**
 * Makes a built site ready for reading without a network: the worker at its root, a manifest for each
 * edition, and beside the manifests of a folder `index.json` with the newest of them. Only reads what
 * was built; the same site gives the same bytes, and a file that would be the same is left alone.
 * @throws {OfflineError} naming every page that an edition lists and the site has not.
 */
export async function buildOffline(input: OfflineInput): Promise<BuiltOffline> {
  const folder = typeof input.dist === 'string' ? input.dist : fileURLToPath(input.dist);
  const base = input.base ?? '/';
  const worker = input.worker ?? 'sw.js';
  const paper = { ...input, base, assets: (input.assets ?? []).map((path) => `${base}${path}`) };
  const dist = openDist(folder, { site: input.site, base, pages: input.pages });
  const code = openCode(dist, paper);
  const issues: string[] = [];
  const made = new Map<string, Manifest>();
  const isKept = ({ file }: EditionPlan) =>
    input.unchanged?.has(file) === true && existsSync(join(folder, file));
  try {
    for (const edition of input.editions.filter((one) => !isKept(one)))
      made.set(edition.file, await writeEdition(edition, { folder, dist, code, paper, issues }));
  } finally {
    await closeIndexes();
  }
  const missing = input.offlinePages.filter((page) => !dist.read(`${base}${page}`));
  issues.push(...missing.map((page) => isMissing(`${base}${page}`, 'the worker')));
  if (issues.length > 0) throw new OfflineError(issues);
  const indexes = writeIndexes(input.editions, made, folder);
  const fingerprints = input.offlinePages.map((page) => dist.read(`${base}${page}`)?.sha256 ?? '');
  const settings = {
    site: input.mark,
    assets: input.assets ?? [],
    index: input.index ?? [],
    offlinePages: input.offlinePages
      .map((page): [string, string] => [page.replace(/[^/]+\/?$/, ''), page])
      .sort(([a], [b]) => b.length - a.length),
  };
  const morning = join(dirname(worker), 'sw-morning.js');
  write(folder, worker, workerScript(settings, fingerprints));
  write(folder, morning, morningScript());
  return {
    editions: [...made.values()],
    files: [worker, morning, ...indexes, ...input.editions.map(({ file }) => file)],
    searches: input.editions.filter(({ search }) => search).map(searchFolder),
  };
}

/** Publishes at the worker’s address the one that removes the former worker and its caches. */
export function buildRemoval({ dist, worker = 'sw.js' }: Pick<OfflineInput, 'dist' | 'worker'>) {
  const folder = typeof dist === 'string' ? dist : fileURLToPath(dist);
  rmSync(join(folder, 'editions'), { recursive: true, force: true });
  write(folder, worker, removingScript());
}

async function writeEdition(edition: EditionPlan, { folder, dist, code, paper, issues }: Work) {
  const { id, language, title, front } = edition;
  const { files, missing } = chooseFiles(edition.pages, dist, { site: paper.site, code });
  issues.push(...missing.map((url) => isMissing(url, edition.file)));
  const facts = { id, site: paper.mark, language, title, front };
  if (!edition.search) {
    const manifest = editionManifest(facts, files);
    write(folder, edition.file, JSON.stringify(manifest));
    return manifest;
  }
  const stories = files.filter(({ kind }) => kind === 'story').map(({ url }) => url);
  const below = `${searchFolder(edition)}/`;
  const names = await buildEditionIndex(
    new Map(stories.map((url) => [url, dist.contentOf(url)?.toString('utf8') ?? ''])),
    join(folder, below),
  );
  const index = names.map((name): ManifestFile => {
    const url = `${paper.base}${below}${name}`;
    const file = dist.read(url);
    if (!file) throw new Error(`${url} was written and is not there.`);
    const { bytes, transfer, sha256 } = file;
    return { url, bytes, transfer, sha256, set: 'search' };
  });
  const search = `${paper.base}${below}`;
  const manifest = editionManifest({ ...facts, search }, [...files, ...index]);
  write(folder, edition.file, JSON.stringify(manifest));
  return manifest;
}

/** Where the search index of an edition stands. */
function searchFolder({ file }: Pick<EditionPlan, 'file'>): string {
  return `${file.replace(/\.json$/, '')}/search`;
}

/** What a page asks for to say how large the newest edition is, without its long list of files. */
function writeIndexes(
  all: readonly EditionPlan[],
  made: ReadonlyMap<string, Manifest>,
  folder: string,
): string[] {
  const manifestOf = (file: string) =>
    made.get(file) ?? (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Manifest);
  return [...Map.groupBy(all, ({ file }) => dirname(file))].map(([below, editions]) => {
    const newest = editions.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, LISTED);
    const rows = newest.map(({ file }) => {
      const { id, title, front, totals, files } = manifestOf(file);
      const revision = files.find(({ url }) => url === front)?.revision;
      return { id, title, front, manifest: file.slice(below.length + 1), totals, revision };
    });
    write(folder, `${below}/index.json`, JSON.stringify({ v: 1, editions: rows }));
    return `${below}/index.json`;
  });
}

function write(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}

function isMissing(url: string, place: string): string {
  return `${place}\n  The site has no page ${url}.\n  Build the site before this, or take the page off the list.\n  offline/page-missing`;
}

const LISTED = 7;

interface Work {
  folder: string;
  dist: Dist;
  code: Code;
  paper: OfflineInput & { base: string; assets: string[] };
  issues: string[];
}

export interface OfflineInput {
  /** The folder of the built site. */
  dist: string | URL;
  /** The site's own address. */
  site: string;
  /** The path that the site lies under, with a slash at both ends. Default: `/`. */
  base?: string;
  /** A piece of text that every page of this paper has and no page of another: others are never kept. */
  mark: string;
  /** Where the worker stands, from the base. Default: `sw.js`. */
  worker?: string;
  /** Folders from the base whose files never change under their name, such as `_astro/`. */
  assets?: string[];
  /** Folders from the base that hold a large search index, kept as far as it was asked for. */
  index?: string[];
  /** What is shown where there is no network and no copy: one page a language, from the base. */
  offlinePages: string[];
  editions: EditionPlan[];
  /**
   * The files of editions of which every page, and every style and script of the site, is as it was when
   * this was last built. Their manifests are left as they stand; those that are not there are made.
   */
  unchanged?: ReadonlySet<string>;
  /** By file from the root of the site, what is known of a page; others are read. */
  pages?: KnownPages;
}

export interface EditionPlan {
  /** The day, `2026-11-22`. */
  id: string;
  language: string;
  /** The paper's name. */
  title: string;
  /** From the base: `editions/2026-11-22.json`. */
  file: string;
  /** The page that an edition is opened with; like all pages a path with base. */
  front: string;
  pages: EditionPage[];
  /** Whether the edition has a search index of its own. */
  search: boolean;
}

export interface BuiltOffline {
  /** The manifests that were made. */
  editions: Manifest[];
  /** Every file that belongs to offline reading, from the root of the site, made now or before. */
  files: string[];
  /** The folders with the search of an edition. */
  searches: string[];
}
