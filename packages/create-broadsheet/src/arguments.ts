import { Command, Option } from 'commander';
import { LANGUAGES, MEDIA, PRESETS, TARGETS } from './choices.ts';

/** Reads the command line; commander throws where it cannot. What an answer means is looked at later. */
export function parseArguments(args: readonly string[], output: ProgramOutput): Given {
  const program = new Command('create-broadsheet')
    .description('Makes a newspaper in a folder. What no option says is asked.')
    .usage('[folder] [options]\n       npm create broadsheet@latest my-paper')
    .version(output.version)
    .argument('[folder]', 'folder of the new paper; it must not be there yet, or be empty')
    .option('--title <text>', 'name of the paper')
    .option(
      '--languages <tags>',
      `of ${Object.keys(LANGUAGES).join(', ')}; the first is the default`,
      list,
    )
    .option('--sections <names>', 'sections, such as "Local, Sport"')
    .addOption(new Option('--preset <name>', `look: ${PRESETS.join(', ')}`))
    .option('--from <export>', 'an export of WordPress in place of sample stories, with its report')
    .option('--media <how>', `pictures of the export: ${MEDIA.join(', ')} (default: copy)`)
    .option('--deploy <where>', `where it is published: ${Object.keys(TARGETS).join(', ')}`)
    .option('--editor <owner/name>', 'an editor in the browser, for this repository on GitHub')
    .option('--site <address>', 'address of the paper on the web (default: https://example.org)')
    .option('--zone <zone>', 'time zone of the paper (default: that of this machine)')
    .option('-y, --yes', 'ask nothing: what no option says has its default')
    .option('--dry-run', 'write nothing, and say what would be written')
    .option('--no-install', 'leave the packages out')
    .option('--no-git', 'leave the repository and its first commit out')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.log(text.trimEnd()),
      writeErr: (text) => output.error(text.trimEnd()),
    })
    .parse([...args], { from: 'user' });
  const [folder] = program.args;
  return { ...program.opts<Omit<Given, 'folder'>>(), ...(folder !== undefined && { folder }) };
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

const EXIT_CODES = `
Exit code 0: the paper is there; 2: it could not be made, and nothing was written; 130: stopped.`;

/** What the command line says; the rest is asked or has its default. */
export interface Given {
  folder?: string;
  title?: string;
  languages?: string[];
  sections?: string;
  preset?: string;
  from?: string;
  media?: string;
  deploy?: string;
  editor?: string;
  site?: string;
  zone?: string;
  yes?: boolean;
  dryRun?: boolean;
  install: boolean;
  git: boolean;
}

interface ProgramOutput {
  log: (text: string) => void;
  error: (text: string) => void;
  version: string;
}
