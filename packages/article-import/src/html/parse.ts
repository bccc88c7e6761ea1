import type { Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment } from 'parse5';
import { VFile } from 'vfile';
import { boundedTree, OutOfBoundsError } from './bounded-tree.ts';
import { shallowTags, shortTags, textAlone } from './bounds.ts';
import type { HtmlFinding } from './finding.ts';

/**
 * Hostile HTML as a tree, as a browser would mend it (HTML, 13.2), with the place of each node. Time,
 * memory and depth are bounded: what nests deeper than 128 elements loses tags, never words.
 * `page` reads a whole document, else a fragment.
 */
export function parseHtml(html: string, page = false): ParsedHtml {
  const short = shortTags(html.replaceAll('\0', ''));
  const findings: HtmlFinding[] = short.isCut ? [finding('import/html-tag', LONG_TAG)] : [];
  const attempts = [() => short.html, () => shallowTags(short.html), () => textAlone(short.html)];
  for (const [at, attempt] of attempts.entries()) {
    const text = attempt();
    const root = parsed(text, page);
    if (!root) continue;
    if (at > 0) findings.push(finding('import/html-deep', at === 1 ? DEEP : HOPELESS));
    return { root, findings };
  }
  return {
    root: { type: 'root', children: [] },
    findings: [finding('import/html-deep', HOPELESS)],
  };
}

function parsed(html: string, isPage: boolean): Root | undefined {
  try {
    const settings = {
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
      treeAdapter: boundedTree(html.length),
    };
    const tree = isPage ? parse(html, settings) : parseFragment(html, settings);
    const node: Nodes = fromParse5(tree, { file: new VFile(html) });
    return node.type === 'root' ? node : { type: 'root', children: [node as never] };
  } catch (error) {
    if (error instanceof OutOfBoundsError) return undefined;
    throw error;
  }
}

function finding(code: string, message: string): HtmlFinding {
  return { what: 'dropped', code, message, offset: 0 };
}

const LONG_TAG = 'A tag is longer than 50,000 characters: its attributes are left out.';
const DEEP = 'The HTML nests deeper than 128 elements: tags below are left out, their words stay.';
const HOPELESS = 'The HTML is built to exhaust its reader: its words stay, its tags are left out.';

export interface ParsedHtml {
  root: Root;
  findings: HtmlFinding[];
}
