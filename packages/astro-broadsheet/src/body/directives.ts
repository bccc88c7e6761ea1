import type { MdastPluginDefinition } from 'satteri';
import { say } from '../strings.ts';

/**
 * The furniture of a text in Markdown: `:::pullquote{by="Name"}`, `:::factbox[Title]`, `:::gallery`
 * (pictures, one a paragraph), `:::letter[Title]{by="Name" place="Town"}` and
 * `::video{url="…" title="…"}`. Whatever else begins with colons is text, such as 10:30.
 */
export function directives(words: DirectiveWords): MdastPluginDefinition {
  return {
    name: 'directives',
    containerDirective(node, context) {
      if (node.name === 'pullquote') {
        const { by } = node.attributes ?? {};
        const quote = shaped('blockquote', {}, node.children);
        const caption = by ? [shaped('figcaption', {}, [text(by)])] : [];
        context.replaceNode(
          node,
          shaped('figure', { className: ['pullquote'] }, [quote, ...caption]),
        );
      } else if (node.name === 'factbox') {
        context.replaceNode(node, shaped('aside', { className: ['factbox'] }, titled(node)));
      } else if (node.name === 'letter' && node.attributes?.by) {
        const { by, place } = node.attributes;
        const from = place ? say(words.letterFrom, { name: by, place }) : by;
        const end = shaped('p', { className: ['letter-from'] }, [text(from)]);
        context.replaceNode(
          node,
          shaped('section', { className: ['letter'] }, [...titled(node), end]),
        );
      } else if (node.name === 'gallery') {
        context.replaceNode(node, shaped('div', { className: ['gallery'] }, node.children));
      } else
        context.replaceNode(node, [literal(`:::${node.name}`), ...node.children, literal(':::')]);
    },
    leafDirective(node, context) {
      const { url, title } = node.attributes ?? {};
      if (node.name === 'video' && url && isWebUrl(url)) {
        const link = { type: 'link', url, children: [text(title || words.video)] };
        const host = say(words.opensAt, { host: new URL(url).host });
        const note = shaped('span', { className: ['embed-host'] }, [text(host)]);
        context.replaceNode(node, shaped('p', { className: ['embed'] }, [link, text(' '), note]));
      } else
        context.replaceNode(node, {
          type: 'paragraph',
          children: [text(`::${node.name}`), ...labelOf(node)],
        });
    },
    textDirective(node, context) {
      context.replaceNode(node, [text(`:${node.name}`), ...labelOf(node), ...attributesOf(node)]);
    },
  } as MdastPluginDefinition;
}

function isWebUrl(url: string): boolean {
  return url.startsWith('https://') && URL.canParse(url);
}

/** The label of a directive is its title. */
function titled({ children }: { children: readonly Labelled[] }): readonly unknown[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph' || !first.data?.directiveLabel) return children;
  return [shaped('h2', {}, first.children ?? []), ...rest];
}

function shaped(tagName: string, properties: object, children: readonly unknown[]) {
  return {
    type: 'containerDirective',
    name: tagName,
    children,
    data: { hName: tagName, hProperties: properties },
  } as never;
}

function literal(value: string) {
  return { type: 'paragraph', children: [text(value)] } as never;
}

function text(value: string) {
  return { type: 'text', value } as never;
}

function labelOf({ children }: { children: readonly unknown[] }) {
  return children.length > 0 ? ([text('['), ...children, text(']')] as never[]) : [];
}

function attributesOf({ attributes }: { attributes?: Record<string, unknown> | null | undefined }) {
  const pairs = Object.entries(attributes ?? {}).map(([name, value]) => `${name}="${value}"`);
  return pairs.length > 0 ? [text(`{${pairs.join(' ')}}`)] : [];
}

interface Labelled {
  type: string;
  data?: { directiveLabel?: boolean | null | undefined } | undefined;
  children?: readonly unknown[];
}

export interface DirectiveWords {
  video: string;
  /** `{name}, {place}` as the language has it. */
  letterFrom: string;
  /** `{host}` is the site that a film stands on. */
  opensAt: string;
}
