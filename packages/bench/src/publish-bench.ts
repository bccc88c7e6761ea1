// Measures what publishing costs beside Hugo and Eleventy. `--quick` takes a paper of 1,000 stories once;
// `--sizes 1000,10000`, `--runs 3`, `--cases cold,edited`, `--tools broadsheet,hugo` choose; `--only-builds`
// leaves out the development server, kills and the remote cache; `--json FILE` writes the rows.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printScore, type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import { paperOf } from './paper/paper.ts';
import { CASES } from './publish/cases.ts';
import { chartOf } from './publish/chart.ts';
import { measureDev } from './publish/dev.ts';
import { killsRecovered } from './publish/kills.ts';
import { hugoVersion, machineLine } from './publish/machine.ts';
import { measureRemoteCache } from './publish/remote-cache.ts';
import { rowsOf } from './publish/rows.ts';
import { folderOf, type Result, runCases } from './publish/run-cases.ts';
import { broadsheet, broadsheetOnline } from './publish/tools/broadsheet.ts';
import { eleventy } from './publish/tools/eleventy.ts';
import { hugo } from './publish/tools/hugo.ts';
import { writeSite } from './publish/write-site.ts';

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
    'only-builds': { type: 'boolean', default: false },
  },
});
const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,10000,100000'))
  .split(',')
  .map(Number);
const scratch = fileURLToPath(new URL('../.cache/publish/', import.meta.url));
mkdirSync(scratch, { recursive: true });
const machine = machineLine();
console.log(machine);

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
  const chart = join(scratch, `publish-${size}.svg`);
  writeFileSync(chart, chartOf(results, size, machine));
  console.log(`drawn in ${chart}`);
}
const rows = [...rowsOf(results, sizes), ...(values['only-builds'] ? [] : await resilience())];
process.exitCode = printScore(rows, process.argv.slice(2));

/** The development server at the middle size, kills at the smallest, and the remote cache. */
async function resilience(): Promise<ScoreRow[]> {
  const devSize = values.quick ? 1000 : 10_000;
  const paper = await paperOf(devSize, SEED);
  const folder = folderOf({ scratch }, paper, broadsheet);
  writeSite(folder, paper, broadsheet);
  const { startSeconds, reloadMs } = await measureDev(folder, paper, broadsheet);
  const count = values.quick ? 3 : 30;
  const plan = { count, seed: SEED, scratch, say: (line: string) => console.log(line) };
  const recovered = await killsRecovered(await paperOf(1000, SEED), broadsheet, plan);
  const far = await paperOf(values.quick ? 1000 : 100_000, SEED);
  const remote = await measureRemoteCache(far, broadsheet, plan);
  return [
    scoreRow('dev-start-s', startSeconds, 's', ['<=', 5]),
    scoreRow('dev-reload-ms', reloadMs, 'ms', ['<=', 500]),
    scoreRow('kills-recovered', recovered, `of ${count}`, ['>=', count]),
    scoreRow('remote-cache', remote.rendered, 'files of closed years rendered', ['<=', 0]),
    scoreRow('remote-cache-s', remote.seconds, 's'),
  ];
}
