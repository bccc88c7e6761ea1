import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';
import { COMPONENTS } from '../components.ts';
import { OptionsError } from '../config.ts';
import { paragraphOf } from '../options/slots.ts';
import { isServed } from '../served.ts';
import type { Config } from '../virtual-config.ts';
import { publicMdx } from './public-mdx.ts';

/** The only place where options become modules: the config, the components by name, the site's own CSS. */
export function virtualModules(
  config: Config,
  { root, ...server }: Pick<AstroConfig, 'root' | 'adapter' | 'output'>,
  command: string,
): Plugin {
  if (config.icon) fromRoot(config.icon, root, 'icon');
  const modules: Record<string, () => string> = {
    config: () => `export default ${JSON.stringify(config)}`,
    'user-css': () =>
      config.customCss
        .map((path) => `import ${JSON.stringify(fromRoot(path, root, 'customCss'))};`)
        .join('\n'),
    preset: () => presetModule(config),
    languages: () => languagesModule(config),
    slots: () => slotsModule(config, root),
    'page-data': () => pageDataModule(config, root),
    stored: () =>
      isServed(server)
        ? `export { getCollection as default } from 'astro:content';`
        : 'export default undefined;',
    mdx: () => mdxModule(publicMdx(config, root, command === 'dev' || config.isPreview)),
  };
  for (const [name, file] of Object.entries(COMPONENTS)) {
    const own = config.components[name];
    const theirs = fileURLToPath(new URL(`../components/${file}`, import.meta.url));
    const path = own ? fromRoot(own, root, `components.${name}`) : theirs;
    modules[`components/${name}`] = () => `export { default } from ${JSON.stringify(path)};`;
  }
  return {
    name: 'broadsheet-virtual-modules',
    resolveId: {
      filter: { id: PREFIX },
      handler: (id) => (id.replace(PREFIX, '') in modules ? `\0${id}` : undefined),
    },
    load: { filter: { id: RESOLVED }, handler: (id) => modules[id.replace(RESOLVED, '')]?.() },
  };
}

/** Components of the site by the place that they stand at, and those between paragraphs in order. */
function slotsModule({ slots }: Config, root: URL): string {
  const entries = Object.entries(slots).map(([name, path], index) => ({
    name,
    after: paragraphOf(name),
    local: `slot${index}`,
    file: fromRoot(path, root, `slots.${name}`),
  }));
  const imports = entries.map(({ local, file }) => `import ${local} from ${JSON.stringify(file)};`);
  const places = entries
    .filter(({ after }) => after === undefined)
    .map(({ name, local }) => `${JSON.stringify(name)}: ${local}`);
  const paragraphs = entries
    .filter((entry) => entry.after !== undefined)
    .toSorted((one, other) => (one.after ?? 0) - (other.after ?? 0))
    .map(({ after, local }) => `{ after: ${after}, component: ${local} }`);
  return `${imports.join('\n')}
export default { places: { ${places.join(', ')} }, paragraphs: [${paragraphs.join(', ')}] };`;
}

/** The style sheet of the look; the broadsheet is what the tokens have. */
function presetModule({ preset }: Config): string {
  if (preset === 'broadsheet') return '';
  const file = fileURLToPath(new URL(`../styles/presets/${preset}.css`, import.meta.url));
  return `import ${JSON.stringify(file)};`;
}

/** Faces and measures of scripts that only some papers have. */
function languagesModule({ languages }: Config): string {
  return [...new Set(languages.map((language) => language.split('-')[0] ?? ''))]
    .map((name) => fileURLToPath(new URL(`../styles/languages/${name}.css`, import.meta.url)))
    .filter((file) => existsSync(file))
    .map((file) => `import ${JSON.stringify(file)};`)
    .join('\n');
}

/** The site's own function over page data; without one, a page stays as it is. */
function pageDataModule({ pageData }: Config, root: URL): string {
  if (pageData === undefined) return 'export default (page) => page;';
  return `export { default } from ${JSON.stringify(fromRoot(pageData, root, 'pageData'))};`;
}

function mdxModule(files: string[]): string {
  const lines = files.map(
    (file) => `${JSON.stringify(`/${file}`)}: () => import(${JSON.stringify(`/${file}`)})`,
  );
  return `export default { ${lines.join(',\n')} };`;
}

/** A path of the site as an absolute file; the name of a package stays as it is. */
function fromRoot(path: string, root: URL, option: string): string {
  if (!/^\.?\.?\//.test(path)) return path;
  const file = fileURLToPath(new URL(path, root));
  if (existsSync(file)) return file;
  throw new OptionsError([
    `astro.config\n  ${option} names a file that is not there: ${path}.\n  Paths begin at the root of the site. Mend the path, or add the file.\n  options/file-missing`,
  ]);
}

const PREFIX = /^virtual:broadsheet\//;
const RESOLVED = /^\0virtual:broadsheet\//;
