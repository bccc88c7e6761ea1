import {
  ContentError,
  parsePage,
  parseStory,
  type StoryRules,
  writeMarkdown,
} from '@broadsheet/article-schema';
import * as z from 'zod';
import type { Item, RefusedItem } from './reader.ts';

/** An item that its own rules refuse is reported, not written: the paper would not build with it. */
export function checkedItem(item: Item, zone: string): Item {
  if (item.kind !== 'story' && item.kind !== 'page') return item;
  const text = writeMarkdown(item.fields, item.body);
  const source = { file: item.source.file, path: 'imported', text };
  try {
    if (item.kind === 'story') parseStory(source, { ...RULES, zone, language: 'en' });
    else parsePage(source, { language: 'en' });
    return item;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const reason = error.issues.map(({ message, help }) => `${message} ${help}`).join(' ');
    const { source: place, notes, old } = item;
    const title = String(item.fields.headline ?? item.fields.title ?? '');
    const refused: RefusedItem = {
      kind: 'refused',
      code: `import/${item.kind}-invalid`,
      reason,
      source: place,
      notes,
      ...(title && { title }),
      ...(old && { old }),
    };
    return refused;
  }
}

const RULES: Omit<StoryRules, 'zone'> = {
  photos: { alt: 'optional', credit: 'optional' },
  extra: z.record(z.string(), z.unknown()),
};
