import { isObject, type Json } from '../read/json-ld.ts';
import { isIri, isRfc3339 } from './values.ts';

/** What JSON Feed 1.1 demands of a feed and its items. */
export function jsonFeedFaults(feed: Json): JsonFault[] {
  const at = (pointer: string, message: string) => ({ pointer, message });
  const items = Array.isArray(feed.items) ? feed.items : undefined;
  const seen = new Set<string>();
  return [
    ...(typeof feed.title === 'string' ? [] : [at('/title', 'The feed has no title')]),
    ...(items ? [] : [at('/items', 'The feed has no items')]),
    ...addresses(feed, ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'], ''),
    ...(items ?? []).flatMap((item: unknown, index) => {
      const pointer = `/items/${index}`;
      if (!isObject(item)) return [at(pointer, 'The item is no object')];
      const id = item.id === undefined ? '' : String(item.id);
      const isTwice = id !== '' && seen.has(id);
      seen.add(id);
      return [
        ...(id === '' ? [at(pointer, 'The item has no id')] : []),
        ...(isTwice ? [at(pointer, `The item ${id} stands twice`)] : []),
        ...(item.content_html === undefined && item.content_text === undefined
          ? [at(pointer, 'The item has neither content_html nor content_text')]
          : []),
        ...addresses(item, ['url', 'external_url', 'image', 'banner_image'], pointer),
        ...['date_published', 'date_modified']
          .filter((name) => item[name] !== undefined && !isRfc3339(String(item[name])))
          .map((name) => at(`${pointer}/${name}`, `“${item[name]}” is no time by RFC 3339`)),
      ];
    }),
  ];
}

function addresses(value: Json, names: readonly string[], pointer: string): JsonFault[] {
  return names
    .filter((name) => value[name] !== undefined && !isIri(String(value[name])))
    .map((name) => ({
      pointer: `${pointer}/${name}`,
      message: `“${value[name]}” is no absolute address`,
    }));
}

interface JsonFault {
  pointer: string;
  message: string;
}
