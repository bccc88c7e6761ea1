import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Element, elementsOf, isBlank, isElement, textOf } from './tree.ts';

/**
 * Marks the questions of an interview with the class `question`: paragraphs that are bold as a whole,
 * and, where speakers are named in bold before a colon (`**Q:** …`), those of whoever speaks first.
 * Headings, quotes and lists are left alone.
 */
export function markQuestions(html: string): string {
  const body = parseFragment(html);
  const paragraphs = elementsOf(body).filter(({ tagName }) => tagName === 'p');
  const asker = paragraphs.map(speakerOf).find((speaker) => speaker !== undefined);
  for (const paragraph of paragraphs)
    if (isBold(paragraph) || (asker !== undefined && speakerOf(paragraph) === asker))
      paragraph.attrs.push({ name: 'class', value: 'question' });
  return serialize(body);
}

function isBold(paragraph: Element): boolean {
  const [first, ...others] = partsOf(paragraph);
  return others.length === 0 && isStrong(first);
}

/** The name in bold before a colon that a paragraph begins with. */
function speakerOf(paragraph: Element): string | undefined {
  const [first, next] = partsOf(paragraph);
  if (!isStrong(first) || !next) return undefined;
  const name = textOf(first).trim();
  if (COLON_AT_END.test(name)) return name.replace(COLON_AT_END, '');
  return COLON_AT_START.test(textOf(next)) ? name : undefined;
}

function partsOf({ childNodes }: Element): Tree.ChildNode[] {
  return childNodes.filter((node) => !isBlank(node));
}

function isStrong(node: Tree.ChildNode | undefined): node is Element {
  return node !== undefined && isElement(node) && /^(strong|b)$/.test(node.tagName);
}

// Chinese and Japanese have a wide colon.
const COLON_AT_END = /\s*[:：]$/;
const COLON_AT_START = /^\s*[:：]/;
