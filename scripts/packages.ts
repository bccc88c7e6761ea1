import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGES, packInto, packingProblems, typeProblems } from '../tests/tarballs.ts';

// The published packages as a table: what each weighs, brings along, and whether anything is wrong with it.
const ALONE =
  'alone in an empty folder, and with the oldest Astro that is allowed, the readme holds of';
const folder = mkdtempSync(join(tmpdir(), 'packages-'));
try {
  const tarballs = packInto(folder);
  const passed = passedTests(fileURLToPath(new URL('../.cache/tests.json', import.meta.url)));
  const rows: object[] = [];
  for (const { manifest } of PACKAGES) {
    const bytes = readFileSync(tarballs[manifest.name] ?? '');
    const names = Object.keys(manifest.dependencies ?? {});
    const own = names.filter((name) => PACKAGES.some((other) => other.manifest.name === name));
    const [packing, types] = [await packingProblems(bytes), await typeProblems(bytes)];
    rows.push({
      package: manifest.name,
      'tarball, kB': Math.round(statSync(tarballs[manifest.name] ?? '').size / 1000),
      'of ours': own.length,
      others: names.length - own.length,
      peers: Object.keys(manifest.peerDependencies ?? {}).join(),
      publint: packing.length === 0 ? 'clean' : packing.join(),
      types: types.length === 0 ? 'clean' : types.join(),
      // As tests/packages.test.ts found it when it last ran.
      alone: passed.some((title) => title === `${ALONE} ${manifest.name}`) ? 'passed' : 'not run',
    });
  }
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function passedTests(file: string): string[] {
  if (!existsSync(file)) return [];
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Results;
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed')
    .map(({ fullName }) => fullName);
}

interface Results {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}
