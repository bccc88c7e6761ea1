import type { Nodes, PhrasingContent } from 'mdast';
import { attribute } from './element.ts';
import type { Handling } from './handling.ts';

/**
 * Inline elements: emphasis as Markdown has it, others as the HTML that the theme keeps. A `span`, and
 * any that names a weight or slant, is what its style says, as word processors write it.
 */
export function inlineHandler(name?: string): (handling: Handling) => Nodes[] {
  return ({ node, state }) => {
    const children = state.all(node) as PhrasingContent[];
    const style = attribute(node, 'style').toLowerCase();
    const names = namesFor(name, style);
    return names.reduceRight<Nodes[]>(
      (inner, each) => [wrapped(each, inner, attribute(node, 'title'))],
      children,
    );
  };
}

function namesFor(name: string | undefined, style: string): string[] {
  const names = name ? [name] : [];
  if (name === 'strong' && /font-weight:\s*(normal|[1-5]00)/.test(style)) names.length = 0;
  if (name !== 'strong' && /font-weight:\s*(bold|[6-9]00)/.test(style)) names.push('strong');
  if (name !== 'emphasis' && /font-style:\s*italic/.test(style)) names.push('emphasis');
  return names;
}

function wrapped(name: string, children: Nodes[], title: string): Nodes {
  if (name === 'strong' || name === 'emphasis' || name === 'delete')
    return { type: name, children } as Nodes;
  // The node that stands for an element within a line; it is written as HTML.
  const attributes = name === 'abbr' && title ? [{ name: 'title', value: title }] : [];
  return { type: 'mdxJsxTextElement', name, attributes, children } as never;
}
