import {
  ContentError,
  parsePage,
  parseStory,
  type StoryRules,
  storyFields,
  writeMarkdown,
} from '@broadsheet/article-schema';
import * as z from 'zod';
import type { Item, PageItem, StoryItem } from './reader.ts';

/** Refuses an item that its own rules refuse, with the reason: the paper would not build with it. */
export function itemChecker(zone: string): (item: Item) => Item {
  const story = storyFields({ ...RULES, zone });
  return (item) => {
    if (item.kind === 'story' && story.safeParse(item.fields).success) return item;
    return item.kind === 'story' || item.kind === 'page' ? checked(item, zone) : item;
  };
}

function checked(item: StoryItem | PageItem, zone: string): Item {
  const source = {
    file: item.source.file,
    path: 'imported',
    text: writeMarkdown(item.fields, item.body),
  };
  try {
    if (item.kind === 'story') parseStory(source, { ...RULES, zone, language: 'en' });
    else parsePage(source, { language: 'en' });
    return item;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const reason = error.issues.map(({ message, help }) => `${message} ${help}`).join(' ');
    const { source: place, notes, old } = item;
    const title = String(item.fields.headline ?? item.fields.title ?? '');
    return {
      kind: 'refused',
      code: `import/${item.kind}-invalid`,
      reason,
      source: place,
      notes,
      ...(title && { title }),
      ...(old && { old }),
    };
  }
}

const RULES: Omit<StoryRules, 'zone'> = {
  photos: { alt: 'optional', credit: 'optional' },
  extra: z.record(z.string(), z.unknown()),
};
