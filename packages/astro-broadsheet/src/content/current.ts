import type { Content } from './content.ts';

/**
 * The content of a site as it was read last. Loaders and pages are modules of two graphs in one process, and
 * Astro's store, which could lie between them, costs a large archive more than all else of a small change.
 */
export function currentContent(root: string): Content | undefined {
  return (globalThis as Shared)[KEY]?.get(root)?.content;
}

export function setCurrentContent(root: string, content: Content): void {
  sharedOf(root).content = content;
}

/** Has what was made of the content let go of as well, once it is forgotten. */
export function onForgotten(root: string, forget: () => void): void {
  sharedOf(root).forget = forget;
}

/** Lets go of the content once all pages are made: what follows needs the memory. */
export function forgetContent(root: string): void {
  sharedOf(root).forget?.();
  (globalThis as Shared)[KEY]?.delete(root);
}

function sharedOf(root: string): Held {
  const shared = globalThis as Shared;
  shared[KEY] ??= new Map();
  const known = shared[KEY].get(root) ?? {};
  shared[KEY].set(root, known);
  return known;
}

const KEY = Symbol.for('astro-broadsheet/content');

interface Held {
  content?: Content;
  forget?: () => void;
}

type Shared = typeof globalThis & { [KEY]?: Map<string, Held> };
