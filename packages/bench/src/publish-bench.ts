// Measures what publishing costs beside Hugo and Eleventy. `--quick` takes a paper of 1,000 stories once;
// `--sizes 1000,10000`, `--runs 3`, `--cases cold,edited`, `--tools broadsheet,hugo` choose; `--json FILE`
// writes the rows.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printScore } from '@broadsheet/article-fixtures';
import { paperOf } from './paper/paper.ts';
import { CASES } from './publish/cases.ts';
import { hugoVersion, machineLine } from './publish/machine.ts';
import { rowsOf } from './publish/rows.ts';
import { type Result, runCases } from './publish/run-cases.ts';
import { broadsheet, broadsheetOnline } from './publish/tools/broadsheet.ts';
import { eleventy } from './publish/tools/eleventy.ts';
import { hugo } from './publish/tools/hugo.ts';

const SEED = 7;
const TOOLS = [broadsheet, broadsheetOnline, hugo, eleventy];
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    runs: { type: 'string' },
    cases: { type: 'string', default: CASES.join(',') },
    tools: { type: 'string', default: 'broadsheet,hugo,eleventy' },
    json: { type: 'string' },
  },
});
const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,10000,100000'))
  .split(',')
  .map(Number);
const scratch = fileURLToPath(new URL('../.cache/publish/', import.meta.url));
mkdirSync(scratch, { recursive: true });
console.log(machineLine());

const hasHugo = hugoVersion() !== undefined;
if (!hasHugo) console.log('Hugo is not here and is left out. Install it: apt-get install -y hugo');
const wanted = values.tools.split(',');
const tools = TOOLS.filter(({ name }) => wanted.includes(name) && (name !== 'hugo' || hasHugo));
const cases = CASES.filter((name) => values.cases.split(',').includes(name));
const results: Result[] = [];
for (const size of sizes) {
  const runs = Number(values.runs ?? (values.quick || size > 10_000 ? 1 : 3));
  const plan = { tools, cases, runs, scratch, say: (line: string) => console.log(line) };
  results.push(...(await runCases(await paperOf(size, SEED), plan)));
}
process.exitCode = printScore(rowsOf(results, sizes), process.argv.slice(2));
