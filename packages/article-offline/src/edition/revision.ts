import { createHash } from 'node:crypto';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';

/**
 * A hash of what a page says: its text, pictures, links and times. Names of styles and scripts, classes
 * and the words of buttons are left out, so that it changes when the story does and not when the site does.
 */
export function revisionOf(content: Element): string {
  const said: string[] = [];
  collect(content, said);
  return createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16);
}

function collect(node: AnyNode, said: string[]): void {
  if (isText(node)) {
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (text) said.push(text);
    return;
  }
  if (!isTag(node) || SILENT.has(node.name) || ASIDE.has(node.attribs['data-part'] ?? '')) return;
  for (const name of SAYING[node.name] ?? [])
    if (node.attribs[name]) said.push(`${name}=${node.attribs[name]}`);
  for (const child of node.children) collect(child, said);
}

const SILENT = new Set([
  'button',
  'script',
  'style',
  'svg',
  'dialog',
  'form',
  'template',
  'noscript',
]);
// Furniture for passing a story on is no part of the story.
const ASIDE = new Set(['share', 'save']);
const SAYING: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt'],
  time: ['datetime'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
};
