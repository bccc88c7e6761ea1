import { createChannel, readChannelNode } from './channel.ts';
import { exportFiles } from './export-files.ts';
import { itemOf } from './item.ts';
import { kindOf } from './item-kind.ts';
import { readNodes } from './nodes.ts';
import { plain } from './plain.ts';

/**
 * What an export of WordPress says of its site, read as a stream: how it is called, where it stood, how
 * many stories it has and in which categories, the most used first. A source that is none has no stories.
 */
export async function wordpressSite(source: string): Promise<WordpressSite> {
  const channel = createChannel();
  const categories = new Map<string, WordpressCategory>();
  let stories = 0;
  for (const file of await exportFiles(source)) {
    for await (const node of readNodes(file, () => {})) {
      if (node.name !== 'item') {
        readChannelNode(node, channel);
        continue;
      }
      const item = itemOf(node);
      if (kindOf(item, {}).kind !== 'story') continue;
      stories++;
      for (const { domain, nicename, name } of item.terms) {
        if (domain !== 'category' || nicename === 'uncategorized') continue;
        const category = categories.get(nicename);
        if (category) category.stories++;
        else
          categories.set(nicename, { slug: nicename, name: plain(name) || nicename, stories: 1 });
      }
    }
  }
  const { title, origin } = channel;
  const used = [...categories.values()].toSorted((a, b) => b.stories - a.stories);
  return { title: plain(title), origin, stories, categories: used };
}

export interface WordpressSite {
  title: string;
  /** Its address. */
  origin: string;
  stories: number;
  categories: WordpressCategory[];
}

export interface WordpressCategory {
  slug: string;
  name: string;
  /** How many stories stand in it. */
  stories: number;
}
