import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { HtmlContext } from './context.ts';

/** One element to be turned into Markdown: `state` converts what is in it. */
export interface Handling {
  state: State;
  node: Element;
  context: HtmlContext;
}
