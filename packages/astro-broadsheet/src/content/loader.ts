import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '@broadsheet/article-schema';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isServed } from '../served.ts';
import type { ContentKind } from './content.ts';
import { setCurrentContent } from './current.ts';
import type { Desk } from './desk.ts';

/**
 * Reads one kind of content, metadata only: a body is rendered where it is shown.
 * The desk reads all kinds together, so that every problem of every file is told at once; the loader
 * of the stories throws for all.
 */
export function contentLoader(kind: ContentKind, desk: Desk): Loader {
  return {
    name: `broadsheet-${kind}`,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const content = await desk.read(
        kind,
        context.config.root,
        fileURLToPath(new URL('./broadsheet/', context.config.cacheDir)),
      );
      if (content.issues.length > 0) {
        if (kind === 'stories') throw readable(new ContentError(content.issues));
        return;
      }
      setCurrentContent(context.config.root.href, content);
      const { watcher, store, meta } = context;
      if (!watcher && isServed(context.config)) return put(content[kind], context);
      store.clear();
      if (!watcher || kind !== 'stories') return;
      // Astro has pages that show its store loaded again once it has written it.
      desk.follow(() => meta.set('changed', String(performance.now())));
      watch(context, desk, root);
    },
  };
}

/** What a server runs finds no other place to read from than Astro's store. */
function put(entries: Map<string, object>, { store, generateDigest }: LoaderContext): void {
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
  for (const [id, data] of entries) {
    const digest = generateDigest(JSON.stringify(data));
    store.set({ id, data: data as Record<string, unknown>, digest });
  }
}

function watch({ watcher, logger }: LoaderContext, desk: Desk, root: string): void {
  const folder = resolve(root, desk.folder);
  let timer: NodeJS.Timeout | undefined;
  const changed = (path: string) => {
    if (relative(folder, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const issues = await desk.refresh();
      if (issues.length > 0) logger.error(new ContentError(issues).message);
      else logger.info(`${relative(root, path)} is in the paper`);
    }, SETTLE_MS);
  };
  // Where it is watched already, this adds nothing.
  watcher?.add(folder);
  for (const event of ['add', 'change', 'unlink']) watcher?.on(event, changed);
}

/** Astro prints the stack of an error before its message would be seen. */
function readable(error: ContentError): ContentError {
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

// Editors save in several steps; one reading is enough.
const SETTLE_MS = 40;
