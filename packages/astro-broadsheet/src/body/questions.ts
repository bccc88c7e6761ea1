import {
  defaultTreeAdapter,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { textOf } from './text-of.ts';

/**
 * Marks the questions of an interview with the class `question`: paragraphs that are bold as a whole,
 * and, where speakers are named in bold before a colon (`**Q:** …`), those of whoever speaks first.
 * Headings, quotes and lists are left alone.
 */
export function markQuestions(html: string): string {
  const body = parseFragment(html);
  const paragraphs = body.childNodes.filter(isParagraph);
  const asker = paragraphs.map(speakerOf).find((speaker) => speaker !== undefined);
  for (const paragraph of paragraphs)
    if (isBold(paragraph) || (asker !== undefined && speakerOf(paragraph) === asker))
      mark(paragraph);
  return serialize(body);
}

function isBold(paragraph: Tree.Element): boolean {
  const [first, ...others] = partsOf(paragraph);
  return others.length === 0 && isStrong(first);
}

/** The name in bold before a colon that a paragraph begins with. */
function speakerOf(paragraph: Tree.Element): string | undefined {
  const [first, next] = partsOf(paragraph);
  if (!isStrong(first) || !next) return undefined;
  const name = textOf(first).trim();
  if (COLON_AT_END.test(name)) return name.replace(COLON_AT_END, '');
  return COLON_AT_START.test(textOf(next)) ? name : undefined;
}

function mark(paragraph: Tree.Element): void {
  const own = paragraph.attrs.find(({ name }) => name === 'class');
  if (own) own.value += ' question';
  else paragraph.attrs.push({ name: 'class', value: 'question' });
}

function partsOf({ childNodes }: Tree.Element): Tree.ChildNode[] {
  return childNodes.filter((node) => !(isText(node) && node.value.trim() === ''));
}

function isParagraph(node: Tree.ChildNode): node is Tree.Element {
  return node.nodeName === 'p';
}

function isStrong(node: Tree.ChildNode | undefined): node is Tree.Element {
  return node?.nodeName === 'strong' || node?.nodeName === 'b';
}

const isText = defaultTreeAdapter.isTextNode;
// Chinese and Japanese have a wide colon.
const COLON_AT_END = /\s*[:：]$/;
const COLON_AT_START = /^\s*[:：]/;
