import type { ArchiveMap } from '../../archive-map.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { GhostTag } from './post.ts';
import type { PostRecord } from './record.ts';

/**
 * The section and topics of a post. Ghost has tags alone; the first is the main one. The map says which
 * of them are sections of the paper, by name or slug: such a tag is no topic any more.
 */
export function topicsOf({ tags, internalTags }: PostRecord, map: ArchiveMap, notes: NoteTaker) {
  const sections = tags.map(({ name = '', slug = '' }) => map.sections[name] ?? map.sections[slug]);
  const at = sections.findIndex((section) => section !== undefined);
  const topics = [...new Set(tags.filter((_, index) => index !== at).map(nameOf))];
  if (at !== -1) notes.kept('tags', 'section');
  else
    notes.guessed('tags', 'import/section-guessed', {
      ...{ message: 'No tag is a section in the map.', value: map.section },
      ...{ source: 'the section of the map', confidence: 'low' },
    });
  if (topics.length > 0) notes.kept('tags', 'topics');
  const internal = internalTags.map(nameOf);
  if (internal.length > 0)
    notes.dropped(
      'tags',
      'import/internal-tags',
      `Internal tags are left out: ${internal.join(', ')}.`,
    );
  return { section: sections[at] ?? map.section, topics: topics.length > 0 ? topics : undefined };
}

function nameOf({ name, slug, id }: GhostTag): string {
  return name ?? slug ?? id;
}
