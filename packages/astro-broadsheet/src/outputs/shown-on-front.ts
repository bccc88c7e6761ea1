import type { DatedStory } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { frontPage } from '../page-data/front.ts';

/** The stories that the front of a language leads to, each once. */
export function shownOnFront(language: string, newsroom: Newsroom): DatedStory[] {
  const { lead, seconds, latest, blocks } = frontPage(language, newsroom);
  const inBlocks = blocks.flatMap((block) => {
    if (block.block === 'stories') return block.columns.flatMap(({ stories }) => stories);
    return block.block === 'latest' ? block.stories : [];
  });
  const ids = [lead, ...seconds, ...latest, ...inBlocks].flatMap((story) => story?.id ?? []);
  return [...new Set(ids)].flatMap((id) => newsroom.stories.get(id) ?? []);
}
