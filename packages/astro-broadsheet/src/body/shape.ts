import { slugOf } from '@broadsheet/article-schema';
import type { HastPluginDefinition } from 'satteri';
import { pictureTitle } from './picture-title.ts';

/** A paragraph that holds one picture alone becomes a figure, with the picture's title below. */
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
        const words = typeof title === 'string' && title ? wordsBelow(title) : [];
        return element('figure', {}, [{ ...image, properties }, ...words]);
      },
    },
  };
}

function wordsBelow(title: string) {
  const { caption, credit } = pictureTitle(title);
  const part = (name: string, value: string) =>
    value ? [element('span', { className: [name], 'data-part': name }, [text(value)])] : [];
  const parts = [...part('caption', caption), text(' '), ...part('credit', credit)];
  return [element('figcaption', {}, parts)];
}

function element<Child>(
  tagName: string,
  properties: Record<string, string | string[]>,
  children: Child[],
) {
  return { type: 'element' as const, tagName, properties, children };
}

function text(value: string) {
  return { type: 'text' as const, value };
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
