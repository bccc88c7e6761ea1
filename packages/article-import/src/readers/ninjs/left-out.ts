import type { NoteTaker } from '../../note-taker.ts';
import type { NewsItem } from './news-item.ts';

/** Tells what of an item has no place in a story; `rest` names keys of which that is known. */
export function tellLeftOut(item: NewsItem, rest: readonly string[], notes: NoteTaker): void {
  const { usageTerms, edNote, copyrightNotice, copyrightHolder } = item;
  if (item.representationType === 'partial')
    notes.dropped(
      'representationType',
      'import/partial',
      'Its sender gave only a part of it: the text may be incomplete.',
    );
  if (usageTerms)
    notes.dropped('usageTerms', 'import/usage-terms', `Its sender sets terms: ${usageTerms}`);
  if (edNote)
    notes.dropped('edNote', 'import/editors-note', `A note to editors is left out: ${edNote}`);
  const rights = copyrightNotice ?? copyrightHolder;
  if (rights)
    notes.dropped(
      copyrightNotice ? 'copyrightNotice' : 'copyrightHolder',
      'import/copyright',
      `A story has no place for its own rights: ${rights}`,
    );
  for (const field of rest)
    notes.dropped(field, 'import/field-unknown', `${field} has no place in a story.`);
  for (const { name, type, uri } of item.associations ?? [])
    if (type && OTHERS.has(type))
      notes.dropped(
        'associations',
        'import/association-type',
        `${name} (${type}, ${uri}) is left out: a story holds text and pictures.`,
      );
}

const OTHERS = new Set(['audio', 'video', 'component', 'event', 'planning']);
