import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { satisfies } from 'semver';
import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

/** The packages of Broadsheet that are installed fit each other, and Astro is one that the theme was tested with. */
export const checkPackages: Check = {
  what: 'the versions of the packages',
  find({ site: { root } }) {
    const theme = manifestOf('astro-broadsheet', root);
    const astro = manifestOf('astro', root);
    if (!theme || !astro)
      return [
        problem(
          'doctor/not-installed',
          'The packages are not installed.',
          'Run `npm install` in this folder.',
        ),
      ];
    const range = theme.peerDependencies?.astro ?? '*';
    return [
      ...(satisfies(astro.version, range)
        ? []
        : [
            problem(
              'doctor/astro-version',
              `Astro is ${astro.version}; the theme ${theme.version} was tested with ${range}.`,
              `Run \`npm install astro@"${range}"\`.`,
            ),
          ]),
      ...[theme, ...otherPackages(root)].flatMap((manifest) => misfits(manifest, root)),
    ];
  },
};

/** What a package needs of Broadsheet in another version than is there: then two copies of it are at work. */
function misfits({ name, version, dependencies = {} }: Manifest, root: string): string[] {
  return Object.entries(dependencies).flatMap(([needed, range]) => {
    const found = OURS.test(needed) ? manifestOf(needed, root) : undefined;
    if (!found || satisfies(found.version, range)) return [];
    return [
      problem(
        'doctor/versions-differ',
        `${name} ${version} needs ${needed} ${range}; here is ${found.version}.`,
        `Run \`npm install ${needed}@"${range}"\`, or update all packages of Broadsheet together.`,
      ),
    ];
  });
}

function otherPackages(root: string): Manifest[] {
  const folder = folderOf('@broadsheet', root);
  const names = folder ? readdirSync(folder).map((name) => `@broadsheet/${name}`) : [];
  return ['broadsheet', ...names]
    .map((name) => manifestOf(name, root))
    .filter((manifest) => manifest !== undefined);
}

function manifestOf(name: string, root: string): Manifest | undefined {
  const folder = folderOf(name, root);
  if (!folder) return undefined;
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The folder of a package in the nearest `node_modules` that has it, as Node looks for it. */
function folderOf(name: string, root: string): string | undefined {
  for (let above = root; ; above = dirname(above)) {
    const folder = join(above, 'node_modules', name);
    if (existsSync(folder)) return folder;
    if (dirname(above) === above) return undefined;
  }
}

const OURS = /^@broadsheet\//;

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}
