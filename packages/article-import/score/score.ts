import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printScore, type ScoreRow } from '@broadsheet/article-fixtures';

// Runs each reader over the corpora against their truth, and prints a table. `npm run score:import -- wxr`
// runs one of them, `-- --json FILE` also writes the rows.
const args = process.argv.slice(2);
const folder = fileURLToPath(new URL('./rows/', import.meta.url));
const corpora = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));
if (!existsSync(corpora)) {
  console.error(`The material to score against is not here: ${corpora}`);
  process.exit(2);
}

const names = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
const wanted = args.filter((arg) => names.includes(arg));
const rows: ScoreRow[] = [];
for (const name of wanted.length > 0 ? wanted : names) {
  const scratch = mkdtempSync(join(tmpdir(), `score-${name}-`));
  const module = (await import(`${folder}${name}.ts`)) as ScoreModule;
  rows.push(...(await module.rows({ corpora, scratch })));
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = printScore(rows, args);

/** One file of `score/rows`: what it measures. */
interface ScoreModule {
  rows: (material: Material) => Promise<ScoreRow[]>;
}

/** `corpora` is the folder of the material, `scratch` an empty folder that is deleted afterwards. */
export interface Material {
  corpora: string;
  scratch: string;
}
