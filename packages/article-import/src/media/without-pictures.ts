import type { PageItem, StoryItem } from '../reader.ts';
import type { Problem } from './fetching.ts';

/** The item with the words of each picture that did not come in its place, and no lead photo without its file. */
export function withoutPictures<T extends StoryItem | PageItem>(
  item: T,
  failed: ReadonlyMap<string, Problem>,
): T {
  const body = item.body.replace(IMAGE, (whole, alt: string, path: string, title = '') => {
    if (!failed.has(path)) return whole;
    const words = [alt, title.replace(/\\(?=["\\])/g, '')].filter((text) => text.trim() !== '');
    return words.length > 0 ? `*(Picture: ${words.join('. ')})*` : '';
  });
  const { photo, ...rest } = item.fields as { photo?: { src: string } };
  const isLost = photo !== undefined && failed.has(photo.src);
  const pictures = Object.entries(item.pictures).filter(([path]) => !failed.has(path));
  const notes = [...failed].map(([path, { code, message }]) => ({
    what: 'dropped' as const,
    field: photo?.src === path ? 'photo' : 'body',
    code,
    message: `${item.pictures[path]} did not come: ${message}`,
    place: item.source,
    value: path,
  }));
  return {
    ...item,
    fields: isLost ? rest : item.fields,
    body,
    pictures: Object.fromEntries(pictures),
    notes: [...item.notes, ...notes],
  };
}

// As `htmlToMarkdown` writes pictures: no bracket in the description, quotes in the title escaped.
const IMAGE = /!\[([^\][]*)\]\((\/media\/[^)\s]+)(?: "((?:[^"\\]|\\.)*)")?\)/g;
