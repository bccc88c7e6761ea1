import type { Rights } from '@broadsheet/article-schema';

/** Who holds the copyright: whom the rights name, else the paper. */
export function holderOf({ holder }: Rights, title: string): string {
  return holder ?? title;
}
