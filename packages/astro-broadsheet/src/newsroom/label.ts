import { inLanguage } from '@broadsheet/article-schema';
import type { Newsroom, StoryList } from './newsroom.ts';

/** What a list is called in its language. */
export function labelOf({ kind, id, label, language }: StoryList, { site }: Newsroom): string {
  const section = kind === 'section' ? site.sections.find((known) => known.id === id) : undefined;
  return section ? inLanguage(section.title, language) : label;
}
