import { pathOf } from './addresses.ts';
import type { Channel } from './channel.ts';
import type { WxrItem } from './item.ts';

/** Every old address of an item as a path: its permalink, the same with each slug that it had before, and `/?p=`. */
export function aliasesOf(
  item: WxrItem,
  channel: Channel,
  address: string,
  isFree: (path: string) => boolean,
): string[] {
  const link = item.link ? pathOf(item.link, channel) : undefined;
  const olds = (item.meta.get('_wp_old_slug') ?? []).flatMap((slug) => {
    const path = link && slug.trim() ? withSlug(link, item.slug, slug.trim()) : undefined;
    return path ? [path] : [];
  });
  const names = item.type === 'page' ? ['p', 'page_id'] : ['p'];
  const number = /^\d+$/.test(item.id) ? names.map((name) => `/?${name}=${item.id}`) : [];
  const all = [...(link ? [link] : []), ...olds, ...number];
  return [...new Set(all)].filter((path) => path !== address && isFree(path));
}

function withSlug(link: string, slug: string, old: string): string | undefined {
  if (!slug || link.includes('?')) return undefined;
  const parts = link.split('/');
  const at = parts.lastIndexOf(slug);
  if (at === -1) return undefined;
  parts[at] = encodeURI(old.replace(/[\s\\?#/]/g, '-'));
  return parts.join('/');
}
