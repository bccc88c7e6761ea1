import { expect, it } from 'vitest';
import { helpMarkdown } from '../src/reference/help.ts';

const HELP = `Usage: mend [options] <folder>

Mends a folder, and all
that is in it.

Options:
  --by <name>  who mends it; a name that is
               one word, or two
  -h, --help   display help for command

Rules:
  no-holes
  no-stains

Exit code 0: clean.
`;

it('what a program says of itself is told in tables, and no word of it is lost', () => {
  expect(helpMarkdown(HELP)).toBe(`\`\`\`text
Usage: mend [options] <folder>
\`\`\`

Mends a folder, and all that is in it.

| Option | What it is |
| --- | --- |
| \`--by <name>\` | who mends it; a name that is one word, or two |
| \`-h, --help\` | display help for command |

Rules: \`no-holes\`, \`no-stains\`.

Exit code 0: clean.`);
});
