import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { nearest } from '@broadsheet/article-schema';
import { SingleBar } from 'cli-progress';
import { Command, CommanderError, Option } from 'commander';
import { parseArchiveMap } from './archive-map.ts';
import { ImportError } from './error.ts';
import { importArchive } from './import-archive.ts';
import { FETCH_LIMIT_MB } from './media/fetching.ts';
import type { Reader } from './reader.ts';
import { openHtmlReport } from './report/html-report.ts';
import { openJsonReport } from './report/json-report.ts';
import type { ReportItem } from './report/report.ts';
import { reportText } from './report/report-text.ts';
import { shortened } from './shortened.ts';

/** Runs the program; returns its exit code: 0 clean, 1 something was refused, 2 it could not run. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  try {
    const { read, sources, options } = parseArguments(args, output);
    const reader = await read();
    let refused = 0;
    for (const [at, source] of sources.entries()) {
      const file = reportFile(options.report, at);
      const report = await importOne({ reader, source, file }, options, output);
      output.log(reportText(report));
      if (file) output.log(`The whole report: ${file}.html for people, ${file}.json for programs.`);
      refused += report.totals.refused;
    }
    return refused > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof ImportError)) throw error;
    output.error(error.message);
    return 2;
  }
}

async function importOne({ reader, source, file }: One, options: Options, output: Output) {
  const map = parseArchiveMap(
    options.map ? readFileSync(options.map, 'utf8') : '',
    options.map ?? 'map',
    options.preset,
  );
  const { out, zone, media, dryRun, force, since, only, limit, url } = options;
  const asked = { out, zone, media, dryRun, force, since, only, limit, url };
  const job = { reader, source, map, fetchLimitMb: options.fetchLimit, ...asked };
  const writers = file ? [openJsonReport(`${file}.json`), openHtmlReport(`${file}.html`)] : [];
  const refused: ReportItem[] = [];
  const bar = progressOf(source, output);
  const { report } = await importArchive({
    ...job,
    now: process.env.BROADSHEET_NOW,
    progress: bar.update,
    onItem: (item) => {
      for (const writer of writers) writer.add(item);
      if (item.kind === 'refused' && refused.length < MOST_REFUSED) refused.push(item);
    },
  }).finally(bar.stop);
  for (const writer of writers) writer.close(report);
  return { ...report, items: refused };
}

/** A bar on a terminal; elsewhere a line now and then. */
function progressOf(source: string, { isTerminal, log }: Output) {
  if (!isTerminal) {
    const update = (done: number, total?: number) => {
      if (done % LINE_EVERY === 0) log(`${source}: ${done}${total ? ` of ${total}` : ''}`);
    };
    return { update, stop: () => {} };
  }
  // A longer name would push the bar beyond the edge of the terminal.
  const name = shortened(basename(source), MOST_LETTERS);
  const bar = new SingleBar({ format: `${name} [{bar}] {value}/{total}` });
  bar.start(1, 0);
  const update = (done: number, total?: number) => {
    bar.setTotal(total ?? done);
    bar.update(done);
  };
  return { update, stop: () => bar.stop() };
}

/** The report's path without its ending, for the first source and those behind it. */
function reportFile(path: string | undefined, at: number): string | undefined {
  return path?.replace(/\.(json|html)$/i, '').concat(at === 0 ? '' : `-${at + 1}`);
}

function parseArguments(args: readonly string[], output: Output) {
  const program = new Command('article-import')
    .description(
      'Brings an old archive into a Broadsheet content folder, with a report of everything kept, guessed and dropped.',
    )
    .version(output.version)
    .argument('<reader>', `what the source is: ${Object.keys(READERS).join(', ')}`)
    .argument('<source...>', 'folders or files to read')
    .requiredOption('--out <dir>', 'content folder of the paper')
    .addOption(
      new Option('--preset <name>', 'conventions of a generator').choices([
        'plain',
        'hugo',
        'jekyll',
      ]),
    )
    .option('--map <file>', 'field map of the archive, YAML or JSON')
    .option('--report <file>', 'write the whole report there: FILE.json, and FILE.html to be read')
    .addOption(
      new Option('--media <how>', 'what to do with pictures')
        .choices(['copy', 'fetch', 'skip'])
        .default('copy'),
    )
    .addOption(
      new Option('--fetch-limit <mb>', 'at most so many megabytes of pictures fetched in one run')
        .argParser(Number)
        .default(FETCH_LIMIT_MB),
    )
    .option('--url <address>', 'where the source stood on the web, when it does not say so')
    .option('--zone <zone>', 'time zone of the paper', 'UTC')
    .option('--dry-run', 'write nothing but the report', false)
    .option('--force', 'overwrite files that were edited since the last import', false)
    .option('--since <date>', 'only stories from this day on')
    .option('--only <glob>', 'only source files that match')
    .option('--limit <n>', 'at most so many stories', Number)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.log(text.trimEnd()),
      writeErr: (text) => output.error(text.trimEnd()),
    })
    .parse([...args], { from: 'user' });
  const [name = '', ...sources] = program.args;
  const options = program.opts<Options>();
  const issues = problems(name, sources, options);
  if (issues.length > 0) throw new ImportError(issues);
  return { read: READERS[name] as () => Promise<Reader>, sources, options };
}

function problems(name: string, sources: readonly string[], options: Options): string[] {
  const issues: string[] = [];
  if (!(name in READERS)) {
    const near = nearest(name, Object.keys(READERS));
    issues.push(
      `“${name}” is not a reader.\n  ${near ? `Did you mean \`${near}\`?` : `Known: ${Object.keys(READERS).join(', ')}.`}\n  import/reader-unknown`,
    );
  }
  for (const file of [...sources, ...(options.map ? [options.map] : [])]) {
    if (!existsSync(file))
      issues.push(`${file} is not there.\n  Mend the path.\n  import/source-missing`);
    else if (isPacked(file))
      issues.push(
        `${file} is packed.\n  Unpack it, and name the file or folder that was in it.\n  import/packed`,
      );
  }
  if (existsSync(options.out) && !statSync(options.out).isDirectory())
    issues.push(
      `--out ${options.out} is a file.\n  Name a folder; one that is not there yet is made.\n  import/out-no-folder`,
    );
  if (options.url && !/^https?:\/\//.test(options.url))
    issues.push(
      `--url ${options.url} is not an address of the web.\n  Write it as https://courier.example.\n  import/url`,
    );
  if (options.since && !/^\d{4}-\d{2}-\d{2}$/.test(options.since))
    issues.push(
      `--since ${options.since} is not a day.\n  Write it as 2024-05-31.\n  import/since`,
    );
  if (!(options.fetchLimit > 0))
    issues.push(
      '--fetch-limit is not a number of megabytes.\n  Write a number such as 500.\n  import/fetch-limit-unread',
    );
  if (options.limit !== undefined && !(Number.isInteger(options.limit) && options.limit > 0))
    issues.push(
      '--limit is not a number of stories.\n  Write a whole number such as 100.\n  import/limit',
    );
  return issues;
}

/** Whether a file is a packed archive by its first bytes. */
function isPacked(file: string): boolean {
  if (!statSync(file).isFile()) return false;
  const bytes = Buffer.alloc(6);
  const handle = openSync(file, 'r');
  readSync(handle, bytes);
  closeSync(handle);
  return PACKED.some((head) => bytes.toString('hex').startsWith(head));
}

// ZIP, gzip, bzip2, xz, 7z.
const PACKED = ['504b0304', '1f8b', '425a68', 'fd377a585a', '377abcaf'];
const LINE_EVERY = 5000;
const MOST_REFUSED = 1000;
const MOST_LETTERS = 20;

// Only the one that is asked for is loaded: each brings its own libraries.
const READERS: Record<string, () => Promise<Reader>> = {
  markdown: async () => (await import('./readers/markdown/reader.ts')).markdownReader,
  wxr: async () => (await import('./readers/wxr/reader.ts')).wxrReader,
  ghost: async () => (await import('./readers/ghost/reader.ts')).ghostReader,
  ninjs: async () => (await import('./readers/ninjs/reader.ts')).ninjsReader,
  html: async () => (await import('./readers/html/reader.ts')).htmlReader,
};

interface One {
  reader: Reader;
  source: string;
  /** Where its report goes, without an ending. */
  file: string | undefined;
}

interface Options {
  out: string;
  preset?: string;
  map?: string;
  report?: string;
  media: 'copy' | 'fetch' | 'skip';
  fetchLimit: number;
  url?: string;
  zone: string;
  dryRun: boolean;
  force: boolean;
  since?: string;
  only?: string;
  limit?: number;
}

/** Where the program speaks. */
export interface Output {
  log: (text: string) => void;
  error: (text: string) => void;
  isTerminal: boolean;
  version: string;
}
