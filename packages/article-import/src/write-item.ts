import { dayOf, parseInstant, writeMarkdown } from '@broadsheet/article-schema';
import type { Item, PersonItem } from './reader.ts';
import { type WriteJob, type Written, writeOne } from './write.ts';

/** Writes the file of an item that becomes one. */
export function writeItem(item: Item, write: WriteJob, zone: string): Written | undefined {
  if (item.kind === 'person') return writePerson(item, write);
  const path = pathOf(item, zone);
  if (path === undefined || (item.kind !== 'story' && item.kind !== 'page')) return undefined;
  const aliases = item.kind === 'page' ? item.from : (item.fields.aliases as string[] | undefined);
  const content = writeMarkdown(item.fields, item.body);
  return writeOne({ path, content, source: item.source.file, aliases }, write);
}

/** The path of an item's file below the content folder; undefined where it becomes no file. */
export function pathOf(item: Item, zone: string): string | undefined {
  if (item.kind === 'person') return `people/${item.id}.md`;
  if (item.kind === 'page') return `${item.isPublic ? '' : 'drafts/'}pages/${item.slug}.md`;
  if (item.kind !== 'story') return undefined;
  const { slug, published } = item.fields as { slug: string; published?: string };
  const instant = published && parseInstant(published, zone);
  if (!instant) return `stories/undated/${slug}.md`;
  const { year, month } = dayOf(instant, zone);
  return `stories/${year}/${month}/${slug}.md`;
}

/** Someone whom another archive brought already stays as that archive had them. */
function writePerson(item: PersonItem, write: WriteJob): Written {
  const path = `people/${item.id}.md`;
  const owner = write.manifest.get(path);
  if (owner === undefined || owner.archive === write.archive) {
    const content = writeMarkdown(item.fields, item.body);
    return writeOne({ path, content, source: item.source.file }, write);
  }
  item.notes.push({
    what: 'guessed',
    field: 'name',
    code: 'import/person-shared',
    message: 'The same name came with another archive: one person.',
    place: item.source,
    value: String(item.fields.name),
    source: `people of ${owner.archive}`,
    confidence: 'medium',
  });
  return { path, state: 'unchanged' };
}
