import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages that are published. */
export const PACKAGES = readdirSync(join(root, 'packages'))
  .map((name) => ({
    folder: join(root, 'packages', name),
    manifest: JSON.parse(
      readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
    ) as Manifest,
  }))
  .filter(({ manifest }) => !manifest.private);

/** Packs every package as it would be published into a folder; the file of each by its name. */
export function packInto(folder: string): Record<string, string> {
  const only = PACKAGES.flatMap(({ manifest }) => ['--workspace', manifest.name]);
  const report = execFileSync('npm', ['pack', '--json', '--pack-destination', folder, ...only], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const packed = Object.values(JSON.parse(report)) as { name: string; filename: string }[];
  return Object.fromEntries(packed.map(({ name, filename }) => [name, join(folder, filename)]));
}

/** Of a `package.json`, what tests ask for. */
export interface Manifest {
  name: string;
  private?: boolean;
  exports: Record<string, Record<string, string> | string>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  [field: string]: unknown;
}
