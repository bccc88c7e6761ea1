import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { packagePath } from './package-path.ts';

/** What the bench ran on, in one line. */
export function machineLine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const packages = ['astro', 'pagefind', '@11ty/eleventy'].map(
    (name) => `${name} ${versionOf(name)}`,
  );
  return `${first?.model.trim()}, ${cpus().length} cores, ${memory} GiB; Node ${process.versions.node}, ${packages.join(', ')}, ${hugoVersion() ?? 'no Hugo'}`;
}

/** `hugo v0.111.3`; undefined where it is not installed. */
export function hugoVersion(): string | undefined {
  try {
    const said = execFileSync('hugo', ['version'], { encoding: 'utf8' });
    return /^hugo v[\d.]+/.exec(said)?.[0];
  } catch {
    return undefined;
  }
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(packagePath(`${name}/package.json`), 'utf8')).version;
}
