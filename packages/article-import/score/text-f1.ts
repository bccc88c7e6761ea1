import type { Nodes } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

/** The harmonic mean of precision and recall over the words of two texts, each counted as often as it stands. */
export function textF1(found: string, truth: string): number {
  const [there, wanted] = [wordsOf(found), wordsOf(truth)];
  if (there.length === 0 && wanted.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of there) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (there.length + wanted.length);
}

/**
 * The words that a reader sees of Markdown: no marks, no addresses, no descriptions of pictures. `mark` is
 * what stands for the beginning and end of a mark within a word, where the truth has something there.
 */
export function textOfMarkdown(markdown: string, mark = ''): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), ...(/^ {0,3}::/m.test(markdown) ? [directive()] : [])],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  });
  const pieces: string[] = [];
  collect(tree, mark, pieces);
  return pieces.join('');
}

function collect(node: Nodes, mark: string, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (node.type === 'inlineCode') pieces.push(mark, node.value, mark);
  if (node.type === 'code') pieces.push(` ${node.value} `);
  if (node.type === 'html')
    pieces.push(node.value.replace(/<[^>]*>/g, node.value.includes('\n') ? ' ' : mark));
  if (node.type === 'image') pieces.push(` ${(node.title ?? '').replaceAll(' | ', ' ')} `);
  if (node.type === 'break') pieces.push(' ');
  if (!('children' in node)) return;
  const isBlock = !['link', 'strong', 'emphasis', 'delete', 'linkReference'].includes(node.type);
  if (node.type === 'containerDirective') pieces.push(` ${node.attributes?.by ?? ''} `);
  pieces.push(isBlock ? ' ' : mark);
  for (const child of node.children) collect(child, mark, pieces);
  pieces.push(isBlock ? ' ' : mark);
}

/** Words of letters and digits, none of an address; each sign of a script without spaces is one. */
function wordsOf(text: string): string[] {
  const bare = text.replace(/https?:\/\/[^\s<>"]+/g, ' ');
  return bare.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+/gu;
