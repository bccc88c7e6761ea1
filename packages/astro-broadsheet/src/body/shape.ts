import { slugOf } from '@broadsheet/article-schema';
import type { HastPluginDefinition } from 'satteri';

/** A paragraph that holds one picture alone becomes a figure; the picture's title is its caption. */
export function figures(): HastPluginDefinition {
  return {
    name: 'figures',
    element: {
      filter: ['p'],
      visit(node) {
        const children = node.children.filter(
          (child) => !(child.type === 'text' && child.value.trim() === ''),
        );
        const [image] = children;
        if (children.length !== 1 || image?.type !== 'element' || image.tagName !== 'img')
          return undefined;
        const { title, ...properties } = image.properties;
        const caption =
          typeof title === 'string' && title ? [{ type: 'text' as const, value: title }] : [];
        return {
          type: 'element',
          tagName: 'figure',
          properties: {},
          children: [
            { ...image, properties },
            ...caption.map((text) => ({
              type: 'element' as const,
              tagName: 'figcaption',
              properties: {},
              children: [text],
            })),
          ],
        };
      },
    },
  };
}

/** Headings get ids to link to; a first-level heading becomes a second, the headline is the first. */
export function headingIds(): HastPluginDefinition {
  const seen = new Map<string, number>();
  return {
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4'],
      visit(node, context) {
        if (typeof node.properties.id === 'string') return;
        const slug = slugOf(context.textContent(node)) || 'part';
        const count = (seen.get(slug) ?? 0) + 1;
        seen.set(slug, count);
        context.setProperty(node, 'id', `h-${count > 1 ? `${slug}-${count}` : slug}`);
      },
    },
  };
}
