import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Paragraphs and line breaks of the classic editor, which stand in its text as empty lines and new
 * lines: WordPress makes them when a text is shown, and so does this, on the tree.
 */
export function paragraphed(root: Root): Root {
  return { ...root, children: inBlocks(root.children) as RootContent[] };
}

function inBlocks(nodes: readonly RootContent[]): Content[] {
  const out: Content[] = [];
  let line: Content[] = [];
  const end = () => {
    const children = trimmed(line);
    if (children.length > 0) out.push(paragraph(children));
    line = [];
  };
  for (const node of nodes as Content[]) {
    if (node.type === 'text') {
      const parts = node.value.split(/\n[ \t]*\n\s*/);
      for (const [at, part] of parts.entries()) {
        if (at > 0) end();
        line.push(...broken(part, node));
      }
    } else if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      end();
      out.push(inBlock(node));
    } else if (node.type === 'element') line.push(inLine(node));
    else line.push(node);
  }
  end();
  return out;
}

function inBlock(node: Element): Element {
  if (CONTAINERS.has(node.tagName)) {
    const isFlow = node.tagName === 'div' || node.tagName === 'blockquote' || hasEmptyLine(node);
    if (isFlow) return { ...node, children: inBlocks(node.children) as ElementContent[] };
  }
  if (node.tagName === 'p' || CONTAINERS.has(node.tagName))
    return { ...node, children: trimmed(lines(node.children)) as ElementContent[] };
  if (HOLDS_BLOCKS.has(node.tagName))
    return {
      ...node,
      children: node.children.map((child) => (child.type === 'element' ? inBlock(child) : child)),
    };
  return node;
}

function inLine(node: Element): Element {
  if (KEPT.has(node.tagName)) return node;
  return { ...node, children: lines(node.children) as ElementContent[] };
}

/** Every new line becomes a line break. */
function lines(nodes: readonly Content[]): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type === 'text') return broken(node.value.replace(/\n[ \t]*\n\s*/g, '\n'), node);
    if (node.type !== 'element') return [node];
    return [BLOCKS.has(node.tagName) ? inBlock(node) : inLine(node)];
  });
}

function broken(text: string, { position }: Pick<Content, 'position'>): Content[] {
  return text.split('\n').flatMap((value, at): Content[] => {
    const part: Content = { type: 'text', value, ...(position && { position }) };
    return at === 0
      ? [part]
      : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, part];
  });
}

/** Without line breaks and spaces at the edges, and without a second break behind one that was written. */
function trimmed(nodes: readonly Content[]): Content[] {
  const isEmpty = (node: Content | undefined) =>
    (node?.type === 'text' && node.value.trim() === '') ||
    (node?.type === 'element' && node.tagName === 'br') ||
    node?.type === 'comment';
  let [from, to] = [0, nodes.length];
  while (from < to && isEmpty(nodes[from])) from++;
  while (to > from && isEmpty(nodes[to - 1])) to--;
  let last: Content | undefined;
  return nodes.slice(from, to).filter((node) => {
    if (isBreak(node) && isBreak(last)) return false;
    if (node.type !== 'text' || node.value.trim() !== '') last = node;
    return true;
  });
}

function isBreak(node: Content | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br';
}

function hasEmptyLine(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'text' && /\n[ \t]*\n/.test(child.value.trim()),
  );
}

function paragraph(children: Content[]): Content {
  const position = children[0]?.position;
  return {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: children as ElementContent[],
    ...(position && { position }),
  };
}

const CONTAINERS = new Set([
  'div',
  'blockquote',
  'section',
  'article',
  'aside',
  'center',
  'li',
  'td',
  'th',
  'dd',
  'main',
  'header',
  'footer',
  'details',
  'figcaption',
]);
const HOLDS_BLOCKS = new Set([
  'ul',
  'ol',
  'dl',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'figure',
  'form',
  'fieldset',
]);
const KEPT = new Set([
  'code',
  'script',
  'style',
  'textarea',
  'svg',
  'math',
  'object',
  'iframe',
  'video',
  'audio',
  'select',
  'noscript',
]);
const BLOCKS = new Set([
  ...CONTAINERS,
  ...HOLDS_BLOCKS,
  'p',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'dt',
  'address',
  'nav',
  'caption',
  'colgroup',
  'col',
  'summary',
  'iframe',
  'video',
  'audio',
  'object',
]);

type Content = RootContent | ElementContent;
