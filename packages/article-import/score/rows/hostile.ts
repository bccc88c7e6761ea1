import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import type { Material } from '../score.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Vectors that ran a script on a page of the built paper: the browser test of the repository counts them. */
export async function rows({ scratch }: Material): Promise<ScoreRow[]> {
  const file = join(scratch, 'tests.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = ['run', 'tests/imported.test.ts', '-t', 'hostile', '--reporter=json'];
  spawnSync(process.execPath, [vitest, ...args, `--outputFile=${file}`], { cwd: root });
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const hostile = tests.filter(({ fullName }) => fullName.includes('hostile'));
  const failed = hostile.filter(({ status }) => status !== 'passed').length;
  return [scoreRow('hostile-vectors', hostile.length === 0 ? null : failed, 'tests', ['<=', 0])];
}

interface Results {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}
