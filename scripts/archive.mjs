// Imports two real archives into sites/archive/content and builds the site with search.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpora = fileURLToPath(new URL('../../shared/corpora/markdown/', import.meta.url));
const archives = ['digitalgov', '18f'];

const missing = archives.filter((name) => !existsSync(`${corpora}${name}`));
if (missing.length > 0) {
  const list = missing.map((name) => `  ../shared/corpora/markdown/${name}`).join('\n');
  console.error(
    `The archives to import are not here:\n${list}\nPut them there, seen from the root of the repository, and run this again.`,
  );
  process.exit(2);
}

const started = performance.now();
for (const name of archives) {
  console.log(`\n${name}`);
  const map = `sites/archive/import/${name}.yaml`;
  const report = `sites/archive/.cache/${name}.json`;
  run(
    'npx',
    [
      '--no-install',
      'article-import',
      'markdown',
      `${corpora}${name}`,
      '--out',
      'sites/archive/content',
      '--map',
      map,
      '--zone',
      'America/New_York',
      '--report',
      report,
      '--force',
    ],
    [0, 1],
  );
}
console.log(`\nImported in ${seconds(started)} s.`);
const built = performance.now();
run(
  'npx',
  ['--no-install', 'turbo', 'run', 'build:imported', '--filter=archive', '--output-logs=new-only'],
  [0],
);
console.log(`Built in ${seconds(built)} s.`);

function run(command, args, allowed) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (!allowed.includes(status ?? 2)) process.exit(status ?? 2);
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}
