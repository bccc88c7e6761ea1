// Adds up what the test runs of all packages wrote, and ends with `N passed, N failed`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const checksFailed = Number(process.argv[2] ?? 0);
const folders = ['packages', 'sites'].flatMap((parent) =>
  readdirSync(`${root}${parent}`).map((name) => `${parent}/${name}`),
);
const results = [...folders, '.']
  .map((folder) => `${root}${folder}/.cache/tests.json`)
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const [passed, failed, skipped] = [
  sum('numPassedTests'),
  sum('numFailedTests'),
  sum('numPendingTests'),
];
for (const { name, assertionResults } of results.flatMap(({ testResults }) => testResults))
  for (const { status, fullName, failureMessages } of assertionResults)
    if (status === 'passed' && failureMessages.length)
      console.log(
        `Passed at the second go: ${relative(root, name)}: ${fullName}: ${failureMessages[0].split('\n')[0]}`,
      );
const allFailed = failed || checksFailed || (passed === 0 ? 1 : 0);
console.log(`${passed} passed, ${allFailed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(allFailed ? 1 : 0);
