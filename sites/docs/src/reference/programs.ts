import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { filesOf, PACKAGES } from './packages.ts';
import { page } from './page.ts';

/** What every program says of itself when asked for help. */
export function programsPage(): string {
  const programs = filesOf('*/bin/*.mjs').map((file) => {
    const name = file.split('/').at(-1)?.replace('.mjs', '') ?? '';
    const help = execFileSync(process.execPath, [join(PACKAGES, file), '--help'], {
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
    });
    return `## ${name}\n\n\`\`\`text\n${help.trim()}\n\`\`\``;
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
