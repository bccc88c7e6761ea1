import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '@broadsheet/article-schema';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, ContentKind } from './content.ts';
import { setCurrentContent } from './current.ts';
import type { Desk } from './desk.ts';

/**
 * Puts one kind of content into Astro's store: metadata only, a body is rendered where it is shown.
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
        root,
        fileURLToPath(new URL('./broadsheet/', context.config.cacheDir)),
      );
      if (content.issues.length > 0) {
        if (kind === 'stories') throw readable(new ContentError(content.issues));
        return;
      }
      const put = storing(context);
      const apply = (next: Content) => put(next[kind]);
      apply(content);
      if (context.watcher) {
        setCurrentContent(content);
        desk.follow(kind, apply);
      }
      if (context.watcher && kind === 'stories') watch(context, desk, root);
    },
  };
}

/** Puts entries into the store; of those that it has from here, only what is another object. */
function storing({ store, generateDigest }: LoaderContext): (entries: Map<string, object>) => void {
  let last = new Map<string, object>();
  return (entries) => {
    for (const id of store.keys()) if (!entries.has(id)) store.delete(id);
    for (const [id, data] of entries) {
      if (last.get(id) === data) continue;
      const digest = generateDigest(JSON.stringify(data));
      store.set({ id, data: data as Record<string, unknown>, digest });
    }
    last = new Map(entries);
  };
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
