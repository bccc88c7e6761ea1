import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Plugin, ServerOptions } from 'vite';
import { watchFolder } from '../content/watch-folder.ts';

/**
 * In `astro dev` the content is watched folder by folder, and Vite is told of it as if it had watched each
 * file itself. Where a site has files looked at from time to time instead (`usePolling`), Vite does it. What
 * builds have made is not watched at all: it is as large as the archive, and shown by no page.
 */
export function contentWatch(contentFolder: string, { root, outDir }: Places): Plugin {
  const site = fileURLToPath(root);
  const folder = resolve(site, contentFolder);
  const made = [outDir, new URL('./.cache/', root)]
    .map((url) => fileURLToPath(url))
    .filter((one) => !isWithin(site, one));
  let stop = () => {};
  return {
    name: 'broadsheet-content-watch',
    apply: 'serve',
    config({ server }) {
      if (server?.watch === null) return undefined;
      const own = isForVite(server?.watch) || isWithin(site, folder) ? [] : [folder];
      const isIgnored = (path: string) => [...own, ...made].some((one) => isWithin(path, one));
      return { server: { watch: { ignored: [isIgnored] } } };
    },
    configureServer({ config, watcher }) {
      if (isForVite(config.server.watch) || isWithin(site, folder)) return;
      stop = watchFolder(folder, (event, path) => {
        watcher.emit(event, path);
        watcher.emit('all', event, path);
      });
    },
    closeBundle: () => stop(),
  };
}

function isForVite(watch: ServerOptions['watch']): boolean {
  return watch === null || watch?.usePolling === true || 'CHOKIDAR_USEPOLLING' in process.env;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

type Places = Pick<AstroConfig, 'root' | 'outDir'>;
