// Measures what publishing costs beside Hugo and Eleventy. `--quick` takes a paper of 1,000 stories once;
// `--sizes 1000,10000`, `--runs 3`, `--cases cold,edited`, `--tools broadsheet,hugo` choose, and so does
// `--parts builds,dev,kills,remote-cache`; `--json FILE` writes the rows.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printScore, type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import { removeAside } from './aside.ts';
import { type Paper, paperOf } from './paper/paper.ts';
import { CASES } from './publish/cases.ts';
import { chartOf } from './publish/chart.ts';
import { measureDev } from './publish/dev.ts';
import { killsRecovered } from './publish/kills.ts';
import { hugoVersion, machineLine } from './publish/machine.ts';
import { measureRemoteCache } from './publish/remote-cache.ts';
import { rowsOf } from './publish/rows.ts';
import { folderOf, type Result, runCases } from './publish/run-cases.ts';
import { broadsheet, broadsheetFull } from './publish/tools/broadsheet.ts';
import { eleventy } from './publish/tools/eleventy.ts';
import { hugo } from './publish/tools/hugo.ts';
import { writeSite } from './publish/write-site.ts';

const SEED = 7;
const TOOLS = [broadsheet, broadsheetFull, hugo, eleventy];
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    runs: { type: 'string' },
    cases: { type: 'string', default: CASES.join(',') },
    tools: { type: 'string', default: 'broadsheet,broadsheet-full,hugo,eleventy' },
    json: { type: 'string' },
    parts: { type: 'string', default: 'builds,dev,kills,remote-cache' },
  },
});
const parts = new Set(values.parts.split(','));
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
const say = (line: string) => console.log(line);
const rows = [
  ...(parts.has('builds') ? await builds() : []),
  ...(parts.has('dev') ? await dev(await paperOf(values.quick ? 1000 : 10_000, SEED)) : []),
  ...(parts.has('kills') ? await kills(values.quick ? 3 : 30) : []),
  ...(parts.has('remote-cache') ? await remoteCache(values.quick ? 1000 : 100_000) : []),
];
removeAside();
process.exitCode = printScore(rows, process.argv.slice(2));

async function builds(): Promise<ScoreRow[]> {
  const results: Result[] = [];
  for (const size of sizes) {
    const runs = Number(values.runs ?? (values.quick || size > 10_000 ? 1 : 3));
    const plan = { tools, cases, runs, scratch, say };
    results.push(...(await runCases(await paperOf(size, SEED), plan)));
    const chart = join(scratch, `publish-${size}.svg`);
    writeFileSync(chart, chartOf(results, size, machine));
    say(`drawn in ${chart}`);
  }
  return rowsOf(results, sizes);
}

async function dev(paper: Paper): Promise<ScoreRow[]> {
  const folder = folderOf({ scratch }, paper, broadsheetFull);
  writeSite(folder, paper, broadsheetFull);
  const { startSeconds, reloadMs } = await measureDev(folder, paper, broadsheetFull);
  return [
    scoreRow('dev-start-s', startSeconds, 's', ['<=', 5]),
    scoreRow('dev-reload-ms', reloadMs, 'ms', ['<=', 500]),
  ];
}

async function kills(count: number): Promise<ScoreRow[]> {
  const plan = { count, seed: SEED, scratch, say };
  const recovered = await killsRecovered(await paperOf(1000, SEED), broadsheetFull, plan);
  return [scoreRow('kills-recovered', recovered, `of ${count}`, ['>=', count])];
}

async function remoteCache(size: number): Promise<ScoreRow[]> {
  const plan = { scratch, say };
  const remote = await measureRemoteCache(await paperOf(size, SEED), broadsheetFull, plan);
  return [
    scoreRow('remote-cache', remote.rendered, 'files of closed years rendered', ['<=', 0]),
    scoreRow('remote-cache-s', remote.seconds, 's'),
  ];
}
