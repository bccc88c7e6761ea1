import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { helpMarkdown } from './help.ts';
import { filesOf, PACKAGES, textOf } from './packages.ts';
import { page, table } from './page.ts';

/** What every program says of itself when asked for help. */
export function programsPage(): string {
  const programs = filesOf('*/bin/*.mjs').map((file) => {
    const name = file.split('/').at(-1)?.replace('.mjs', '') ?? '';
    const help = helpOf(file);
    const commands = [
      ...(/\nCommands:\n([\s\S]*?)(\n\n|$)/.exec(help)?.[1] ?? '').matchAll(
        /^ {2}(?!help)([a-z]+) /gm,
      ),
    ];
    const parts = commands.map(
      ([, one = '']) => `### ${name} ${one}\n\n${helpMarkdown(helpOf(file, one))}`,
    );
    return [`## ${name}`, helpMarkdown(help), ...parts].join('\n\n');
  });
  return page(
    'Programs',
    'Every program with its flags.',
    `
Exit codes of all programs: 0 clean, 1 findings or refusals, 2 could not run. On a terminal they show progress, elsewhere plain lines.

${programs.join('\n\n')}

## astro build

Beside the flags of Astro itself:

${table(
  ['Flag', 'What it does'],
  [
    ['`--force`', 'Starts over, as if there had never been a build.'],
    [
      '`--year 2024`',
      'Makes the pages of one year alone, and publishes nothing: [Beyond one machine](/how/publish/#beyond-one-machine).',
    ],
  ],
)}

## Environment

${table(['Variable', 'What it does'], variables())}
`,
  );
}

function helpOf(file: string, ...command: string[]): string {
  return execFileSync(process.execPath, [join(PACKAGES, file), ...command, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
  });
}

/** Every variable that the packages read; one without a sentence stops the build. */
function variables(): string[][] {
  const texts = filesOf('*/src/**/*.ts').map(textOf).join('\n');
  const names = new Set(
    [...texts.matchAll(/process\.env\.(BROADSHEET_[A-Z_]+)/g)].map(([, name = '']) => name),
  );
  return [...names].toSorted().map((name) => {
    const says = VARIABLES[name];
    if (!says) throw new Error(`Nothing says what the variable ${name} does.`);
    return [`\`${name}\``, says];
  });
}

const VARIABLES: Record<string, string> = {
  BROADSHEET_DRAFTS:
    '`1` builds a preview with drafts into `.cache/drafts/`; `0` hides drafts in `astro dev`.',
  BROADSHEET_NOW: 'The moment of the build, RFC 3339. Without it, now.',
  BROADSHEET_PROCESSES:
    'How many processes make pages; `1` leaves all to one, which needs less memory.',
};
