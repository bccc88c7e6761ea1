// Makes `src/fonts/small-caps.woff2` anew: the small capitals of Source Serif 4 for Latin letters, which the
// packaged subsets of the face leave out. Its sources are large (58 MB), so they come into a folder of their
// own and go again.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FACE = 'WOFF2/TTF/SourceSerif4Caption-Semibold.ttf.woff2';
const LETTERS = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
const folder = mkdtempSync(join(tmpdir(), 'small-caps-'));
try {
  const packages = ['source-serif@4.5.1', 'subset-font@2.9.0'];
  execFileSync('npm', ['install', '--no-save', '--prefix', folder, ...packages]);
  const subset = createRequire(join(folder, 'index.js'))('subset-font');
  const source = join(folder, 'node_modules/source-serif');
  const face = await subset(
    readFileSync(join(source, FACE)),
    `${String.fromCodePoint(...LETTERS)}ȘșȚțẞ–—‘’“”…·`,
    {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['smcp', 'c2sc', 'ccmp'],
      dropTables: ['GDEF'],
    },
  );
  writeFileSync(new URL('../src/fonts/small-caps.woff2', import.meta.url), face);
  copyFileSync(join(source, 'LICENSE.md'), new URL('../src/fonts/LICENSE.md', import.meta.url));
  console.log(`small-caps.woff2: ${face.length} bytes`);
} finally {
  rmSync(folder, { recursive: true });
}
