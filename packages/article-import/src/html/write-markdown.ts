import type { Image, Link, Nodes, Parents, Root, Text } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';

/** A tree as Markdown text. Whatever only looks like markup, a directive or MDX is escaped. */
export function markdownText(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fences: true,
    resourceLink: true,
    listItemIndent: 'one',
    extensions: [
      gfmToMarkdown({ tablePipeAlign: false }),
      { handlers: directiveToMarkdown().handlers ?? {} },
      OWN,
    ],
  }).trim();
}

const OWN: Options = {
  // A directive, and what would be code or an expression if the file were ever read as MDX.
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    // Colons within a line mean nothing to the theme.
    { atBreak: true, character: ':', after: ':' },
    { atBreak: true, character: 'i', after: 'mport[ {*"\']' },
    { atBreak: true, character: 'e', after: 'xport[ {*]' },
  ],
  handlers: {
    text: (node: Text, _: Parents | undefined, state: State, info: Info) =>
      withoutTags(state.safe(node.value, info)),
    image: (node: Image, parent: Parents | undefined, state: State, info: Info) =>
      withoutTags(defaultHandlers.image(node, parent, state, info)),
    link: (node: Link, parent: Parents | undefined, state: State, info: Info) =>
      defaultHandlers.link(
        { ...node, ...(node.title && { title: node.title.replace(/[<>]/g, '') }) },
        parent,
        state,
        info,
      ),
    mdxJsxTextElement: (node: InlineElement, _: Parents | undefined, state: State, info: Info) => {
      if (node.name === 'br') return '<br>';
      const title = node.attributes[0]?.value.replace(
        /["&<>\n]/g,
        (sign) => `&#${sign.charCodeAt(0)};`,
      );
      const open = `<${node.name}${title ? ` title="${title}"` : ''}>`;
      return `${open}${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${node.name}>`;
    },
  } as unknown as Options['handlers'] & object,
};

/** Escaped signs of a tag as entities: a search for tags must not find what is text. */
function withoutTags(markdown: string): string {
  return markdown
    .replace(/\\([\\<])/g, (pair, sign) => (sign === '<' ? '&lt;' : pair))
    .replace(/<(?=[a-z!/?])/gi, '&lt;');
}

interface InlineElement {
  name: string;
  attributes: { value: string }[];
  children: Nodes[];
}
