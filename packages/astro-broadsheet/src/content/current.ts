import type { Content } from './content.ts';

/**
 * In `astro dev`, the content as it was read last. Loaders and pages are modules of two graphs in one
 * process, and Astro's store, which lies between them, follows a saved file half a second later.
 */
export function currentContent(): Content | undefined {
  return (globalThis as Shared)[KEY];
}

export function setCurrentContent(content: Content): void {
  (globalThis as Shared)[KEY] = content;
}

const KEY = Symbol.for('astro-broadsheet/content');

type Shared = typeof globalThis & { [KEY]?: Content };
