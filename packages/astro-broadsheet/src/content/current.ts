import type { Content } from './content.ts';

/**
 * The content of a site as it was read last. Loaders and pages are modules of two graphs in one process, and
 * Astro's store, which could lie between them, costs a large archive more than all else of a small change.
 */
export function currentContent(root: string): Content | undefined {
  return (globalThis as Shared)[KEY]?.get(root);
}

export function setCurrentContent(root: string, content: Content): void {
  const shared = globalThis as Shared;
  shared[KEY] ??= new Map();
  shared[KEY].set(root, content);
}

const KEY = Symbol.for('astro-broadsheet/content');

type Shared = typeof globalThis & { [KEY]?: Map<string, Content> };
