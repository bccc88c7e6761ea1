import { fileURLToPath, pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { type BroadsheetOptions, type Options, OptionsError, parseOptions } from './config.ts';
import { startAhead } from './content/ahead.ts';
import { contentWatch } from './integration/content-watch.ts';
import { injectRoutes } from './integration/inject-routes.ts';
import { lateParts } from './integration/late-parts.ts';
import { makeConfig } from './integration/make-config.ts';
import { serveIndex } from './integration/serve-index.ts';
import { storedContent } from './integration/stored-content.ts';
import { virtualModules } from './integration/virtual-modules.ts';
import { bundleOf } from './publish/bundle.ts';
import { codeKey } from './publish/code-key.ts';
import { placeOf, publishing } from './publish/integration.ts';
import { refuseFullDisk } from './publish/room.ts';
import { yearFrom } from './publish/year.ts';
import { isServed } from './served.ts';

/**
 * The newspaper theme.
 * @example
 * integrations: [broadsheet({ title: 'The Delta Courier', sections: [{ id: 'local', title: 'Local' }] })]
 * @throws {OptionsError} with every problem of the options.
 */
export default function broadsheet(input: BroadsheetOptions): Broadsheet {
  const options = parseOptions(input, 'astro.config');
  let served = { dist: '', base: '/' };
  return {
    name: 'astro-broadsheet',
    options,
    hooks: {
      'astro:config:setup': (context) => {
        const { updateConfig } = context;
        const isBuild = context.command === 'build';
        const made = makeConfig(options, context.config, isBuild);
        const hasMdx = context.config.integrations.some(({ name }) => name === '@astrojs/mdx');
        served = {
          dist: fileURLToPath(context.config.outDir),
          base: made.base,
        };
        const place = placeOf(context.config, {
          search: options.search !== false,
          isPreview: made.isPreview,
        });
        const config = { ...made, handed: place.handed };
        if (isBuild) refuseFullDisk(place.folder);
        const code = codeKey(config);
        const bundle = bundleOf();
        const year = isBuild ? yearFrom(process.argv) : undefined;
        const { root } = context.config;
        const cacheDir = new URL('./.cache/astro/', root);
        const store = isBuild ? cacheDir : new URL('./.astro/', root);
        if (context.command !== 'preview')
          startAhead(config, fileURLToPath(new URL('./broadsheet/', cacheDir)));
        injectRoutes(options, context);
        updateConfig({
          trailingSlash: 'always',
          cacheDir,
          build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
          ...(isBuild && place.side !== place.dist
            ? { outDir: pathToFileURL(`${place.side}/`) }
            : {}),
          integrations: [
            ...(hasMdx ? [] : [mdx()]),
            ...(isBuild
              ? [publishing({ place, code, bundle, isOffline: config.offline, year })]
              : []),
          ],
          vite: {
            // A script written into the page would be refused by the content policy.
            build: { assetsInlineLimit: 0 },
            plugins: [
              lateParts(context.command),
              virtualModules(config, context.config, context.command),
              ...(isBuild && isServed(context.config) ? [] : [storedContent(store)]),
              ...(context.command === 'dev' ? [contentWatch(options.folder, context.config)] : []),
              code.plugin,
              bundle.plugin,
            ],
          },
        });
      },
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({ filename: 'broadsheet.d.ts', content: TYPES });
      },
      'astro:server:setup': ({ server }) => {
        if (options.search) serveIndex(server, served.dist, served.base);
      },
    },
  };
}

/** The integration, with its options as they were read, for programs that ask the configuration of a site. */
export interface Broadsheet extends AstroIntegration {
  options: Options;
}

export { type BroadsheetOptions, OptionsError };

// A script, not a module: with one import or export the ambient names would be lost.
const TYPES = `declare namespace App { interface Locals { broadsheet: import("astro-broadsheet/page-data").PageData } }`;
