import type { Element, Nodes as HtmlNodes, Root } from 'hast';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { Root as MarkdownRoot, RootContent } from 'mdast';
import { createContext, type HtmlContext } from './context.ts';
import type { HtmlFinding } from './finding.ts';
import { markFootnotes } from './footnotes.ts';
import { HANDLERS } from './handlers.ts';
import { parseHtml } from './parse.ts';
import { dropRepeats } from './repeats.ts';
import { shallow } from './shallow.ts';
import type { HtmlSurroundings } from './surroundings.ts';
import { tidy } from './tidy.ts';
import { markdownText } from './write-markdown.ts';

/**
 * Hostile HTML (text, or a tree of it) as the Markdown of a story: CommonMark with GFM tables,
 * footnotes and strikethrough, pictures as `![alt](path "caption | credit")`, and the theme's
 * `:::pullquote`, `:::factbox`, `:::gallery` and `::video`. Of raw HTML there is only `sub sup kbd mark
 * abbr ins ruby details` without attributes but an escaped `title`; text that looks like markup stays
 * text. What is left out or made into something else is in `findings`, in order. Never throws; time
 * grows with the length alone.
 */
export function htmlToMarkdown(
  html: string | HtmlNodes,
  surroundings: HtmlSurroundings = {},
): MarkdownFromHtml {
  const { root, findings } = typeof html === 'string' ? parseHtml(html) : givenTree(html);
  const context = createContext(surroundings, findings);
  const body = markdownText(tidied(root, context));
  return { body, findings: findings.toSorted((a, b) => a.offset - b.offset) };
}

function tidied(root: Root, context: HtmlContext): MarkdownRoot {
  dropRepeats(root);
  markFootnotes(root);
  const handlers = Object.fromEntries(
    Object.entries(HANDLERS).map(([name, handle]) => [
      name,
      (state: State, node: Element) => handle({ state, node, context }),
    ]),
  );
  const comment = () => undefined;
  const made = toMdast(root, { document: true, handlers, nodeHandlers: { comment } });
  const children = made.type === 'root' ? made.children : [made as RootContent];
  return tidy({ type: 'root', children });
}

function givenTree(tree: HtmlNodes) {
  const findings: HtmlFinding[] = [];
  return { root: shallow(tree, findings), findings };
}

export interface MarkdownFromHtml {
  body: string;
  findings: HtmlFinding[];
}
