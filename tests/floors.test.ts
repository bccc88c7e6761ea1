import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** From the ground up; a package imports from floors below its own. */
const FLOORS = ['fixtures', 'ground', 'tool', 'theme', 'roof'];

const packages = ['packages', 'sites'].flatMap((parent) =>
  readdirSync(join(root, parent))
    .filter((name) => existsSync(join(root, parent, name, 'package.json')))
    .map((name) => readPackage(join(parent, name))),
);
const floorOf = new Map(packages.map(({ name, floor }) => [name, floor]));

describe('floors', () => {
  it.each(packages)('$name stands on one', ({ floor }) => expect(FLOORS).toContain(floor));

  it.each(packages)('$name depends on lower floors only', ({ floor, dependencies }) => {
    const others = dependencies.filter((name) => floorOf.has(name));
    const wrong = others.filter(
      (name) => FLOORS.indexOf(floorOf.get(name) ?? '') >= FLOORS.indexOf(floor),
    );
    expect(wrong).toEqual([]);
  });

  it.each(packages)(
    '$name imports in its components only what it declares',
    ({ folder, name, declared }) => {
      const undeclared = componentsIn(folder).flatMap((file) =>
        importsOf(readFileSync(file, 'utf8'))
          .filter((source) => !/^(\.|node:|astro:|virtual:)/.test(source))
          .map((source) => /^(@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? source)
          .filter((source) => source !== name && !declared.includes(source)),
      );
      expect(undeclared).toEqual([]);
    },
  );

  it('keep virtual modules at the edge: in routes, components and three files of their own', () => {
    const source = join(root, 'packages/astro-broadsheet/src');
    const readers = filesIn(source)
      .filter(
        (file) =>
          /\.ts$/.test(file) &&
          !file.endsWith('.d.ts') &&
          /from 'virtual:/.test(readFileSync(file, 'utf8')),
      )
      .map((file) => file.slice(source.length + 1))
      .filter((file) => !file.startsWith('routes/'));
    expect(readers).toEqual(['collections.ts', 'content.ts', 'virtual.ts']);
  });

  it('read the clock at the edge: once for a build, an import and each program; on a page that of the reader', () => {
    const readers = packages
      .flatMap(({ folder }) => filesIn(join(root, folder, 'src')))
      .filter(
        (file) =>
          /\.(ts|astro)$/.test(file) &&
          /new Date\(\)|Date\.now\(\)/.test(readFileSync(file, 'utf8')),
      )
      .map((file) => file.slice(root.length));
    expect(readers).toEqual([
      'packages/article-check/src/main.ts',
      'packages/article-import/src/import-archive.ts',
      'packages/article-offline/src/client/paper.ts',
      'packages/article-offline/src/worker/morning.ts',
      'packages/article-offline/src/worker/worker.ts',
      'packages/article-search/src/client/page/parts.ts',
      'packages/astro-broadsheet/src/components/front/FrontLatest.astro',
      'packages/astro-broadsheet/src/integration/make-config.ts',
      'packages/broadsheet/src/main.ts',
      'packages/create-broadsheet/src/main.ts',
    ]);
  });
});

function readPackage(folder: string) {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const { tags = [] } = JSON.parse(readFileSync(join(root, folder, 'turbo.json'), 'utf8')) as {
    tags?: string[];
  };
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return {
    name: manifest.name as string,
    folder,
    floor: tags[0] ?? '',
    dependencies,
    declared: [...dependencies, ...Object.keys(manifest.peerDependencies ?? {})],
  };
}

function componentsIn(folder: string): string[] {
  return filesIn(join(root, folder, 'src')).filter((file) => file.endsWith('.astro'));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/^\s*import\s[^'"]*?['"]([^'"]+)['"]/gm)].map(
    ([, name]) => name ?? '',
  );
}
