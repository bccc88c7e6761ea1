import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

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

/** What publint says of a tarball. */
export async function packingProblems(bytes: Buffer): Promise<string[]> {
  const tarball = new Uint8Array(bytes).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
}

/** What “Are the types wrong?” says of a tarball. */
export async function typeProblems(bytes: Buffer): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(bytes));
  if (!analysis.types) return ['It has no types.'];
  // What resolves as CommonJS does is no concern of packages that are ECMAScript modules alone.
  return analysis.problems
    .filter(
      (problem) =>
        !('resolutionKind' in problem && /node10|cjs/.test(problem.resolutionKind)) &&
        problem.kind !== 'CJSResolvesToESM',
    )
    .map((problem) => JSON.stringify(problem));
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
