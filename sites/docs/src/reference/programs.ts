import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { filesOf, PACKAGES } from './packages.ts';
import { page } from './page.ts';

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
      ([, one = '']) => `### ${name} ${one}\n\n${shown(helpOf(file, one))}`,
    );
    return [`## ${name}`, shown(help), ...parts].join('\n\n');
  });
  return page(
    'Programs',
    'Every program with its flags.',
    `
Exit codes of all programs: 0 clean, 1 findings or refusals, 2 could not run. On a terminal they show progress, elsewhere plain lines.

${programs.join('\n\n')}

## Environment

| Variable | What it does |
| --- | --- |
| \`BROADSHEET_NOW\` | The moment of the build, RFC 3339. Without it, now. |
`,
  );
}

function helpOf(file: string, ...command: string[]): string {
  return execFileSync(process.execPath, [join(PACKAGES, file), ...command, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
  });
}

function shown(text: string): string {
  return `\`\`\`text\n${text.trim()}\n\`\`\``;
}
