import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MadePage, readMade } from './made-page.ts';
import type { RenderOrder, RenderTask, Share, ShareDone } from './render-apart.ts';

// Renders paths into files for the process that began it, and ends with it.
process.once('disconnect', () => process.exit());
process.once('message', async (task: RenderTask) => {
  const render = await openApp(task);
  process.on('message', async (share: Share) => {
    process.send?.(await renderShare(share, render));
  });
  process.send?.(READY);
});

async function renderShare(share: Share, render: Render): Promise<ShareDone> {
  const left: number[] = [];
  const pages: MadePage[] = [];
  const waiting = [...share];
  const work = async () => {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      // The first of a route has Astro find all of its paths; two at once would do so twice.
      const first = begun.get(order.route);
      const done = first ? first.then(() => render(order)) : render(order);
      if (!first) begun.set(order.route, done);
      const made = await done;
      if (!made) left.push(order.id);
      else if (made.page) pages.push(made.page);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { left, pages };
}

/**
 * Renders with the program that Astro built. Whatever is not the plain answer to a plain request (an
 * error, a warning, a redirect, a picture for Astro to make) is left to Astro's own process, which
 * renders the path again and does or says what is to be done.
 */
async function openApp({ entry, side, styles, scripts, search }: RenderTask): Promise<Render> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [keyOf(routeData), routeData] as const),
  );
  const made = new Set<string>();
  let warnings = 0;
  const destination = {
    // What is to be said of collections, Astro's own process has said when it listed the paths.
    write: ({ label }: { label: string | null }) => {
      if (label !== 'content') warnings++;
    },
  };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, list]) => [key, { styles: list }])) });
  app.setOptions({ settings: { scripts }, logger: { options: { destination } } });
  Object.assign(globalThis, { astroAsset: { addStaticImage: refusePicture } });
  return async ({ url, route, file, offline }) => {
    const before = warnings;
    try {
      const response = await app.render(new Request(url), { routeData: routes.get(route) });
      if (response.status !== 200 || !response.body || warnings !== before) return undefined;
      const bytes = Buffer.from(await response.arrayBuffer());
      const folder = join(side, dirname(file));
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      const path = join(side, file);
      // Of a build that was killed nothing may come into the folder, which is the next one's by now.
      if (process.ppid !== PARENT) process.exit();
      writeFileSync(path, bytes);
      const isPage = file.endsWith('.html');
      return { page: isPage ? readMade(file, bytes, { path, url, search, offline }) : undefined };
    } catch {
      return undefined;
    }
  };
}

function refusePicture(): never {
  throw new Error('A picture of Astro’s own is made in its own process.');
}

function keyOf({ route, component }: { route: string; component: string }): string {
  return `${route} ${component}`;
}

const PARENT = process.ppid;
const begun = new Map<string, Promise<unknown>>();
const READY: ShareDone = { left: [], pages: [] };
// So that a picture that is encoded does not keep others waiting.
const AT_ONCE = 4;

type Render = (order: RenderOrder) => Promise<{ page: MadePage | undefined } | undefined>;

/** What Astro's `BuildApp` offers to whoever loads the program. */
interface App {
  manifest: { routes: { routeData: { route: string; component: string } }[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
}
