import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isFolder } from './built-folder.ts';
import { checkFolder } from './check-folder.ts';
import { REPORTERS, type Reporter } from './reporters/index.ts';
import { RULES } from './rules/index.ts';
import { parseSettings, type Settings, SettingsError } from './settings.ts';

/** Runs the program; returns its exit code: 0 clean, 1 something was found, 2 it could not run. */
export function run(args: readonly string[], output: Output): number {
  try {
    const { folder, format, site, now, config } = parseArguments(args, output);
    if (!isFolder(folder)) throw new UsageError(`${folder} is no folder; give a built site`);
    const settings = readSettings(config, folder);
    const bar = output.isTerminal
      ? new SingleBar({ format: `${folder} [{bar}] {value}/{total} files`, clearOnComplete: true })
      : undefined;
    bar?.start(1, 0);
    const progress = (done: number, total: number) => {
      bar?.setTotal(total);
      bar?.update(done);
    };
    const report = checkFolder(folder, { site, settings, progress, now: now ?? output.now });
    bar?.stop();
    const text = REPORTERS[format](report);
    if (text) output.log(text);
    return report.findings.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError || error instanceof SettingsError)) throw error;
    output.error(error.message);
    return 2;
  }
}

/** `article-check.json` beside the built folder, so that the plain command finds it. */
function readSettings(config: string | undefined, folder: string): Settings {
  const file = config ?? join(folder, '..', 'article-check.json');
  if (config === undefined && !existsSync(file)) return { off: {} };
  if (!existsSync(file)) throw new UsageError(`${file} does not exist`);
  return parseSettings(
    readFileSync(file, 'utf8'),
    file,
    RULES.map(({ code }) => code),
  );
}

function parseArguments(args: readonly string[], output: Output): Arguments {
  const program = new Command('article-check')
    .description(
      'Reads a built site back and proves that its pages, structured data, feeds, sitemaps, ninjs and search tell the same of every story.',
    )
    .version(output.version)
    .argument('<folder>', 'the built site, such as dist')
    .addOption(
      new Option('--format <name>', 'how findings are told')
        .choices(Object.keys(REPORTERS))
        .default('text'),
    )
    .addOption(
      new Option(
        '--site <url>',
        'address of the folder on the web; guessed from canonical links',
      ).argParser(parseSite),
    )
    .addOption(
      new Option('--now <moment>', 'the moment from which dates lie in the future, RFC 3339')
        .env('BROADSHEET_NOW')
        .argParser(parseMoment),
    )
    .option('--config <file>', 'rules to switch off; article-check.json beside the folder')
    .addHelpText('after', `\nRules:\n${RULES.map(({ code }) => `  ${code}`).join('\n')}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.log(text.trimEnd()),
      writeErr: (text) => output.error(text.trimEnd()),
    })
    .parse([...args], { from: 'user' });
  return { ...program.opts<Omit<Arguments, 'folder'>>(), folder: program.args[0] ?? '' };
}

function parseSite(value: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('It must be an address such as https://example.org/.');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function parseMoment(value: string): number {
  const time = Date.parse(value);
  if (Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}T/.test(value))
    throw new InvalidArgumentError('It must be a moment such as 2026-11-24T06:00:00Z.');
  return time;
}

class UsageError extends Error {}

interface Arguments {
  folder: string;
  format: Reporter;
  site?: string;
  now?: number;
  config?: string;
}

/** Where the program writes, and what it cannot know by itself. */
export interface Output {
  log: (text: string) => void;
  error: (text: string) => void;
  isTerminal: boolean;
  version: string;
  /** Milliseconds since 1970. */
  now: number;
}
