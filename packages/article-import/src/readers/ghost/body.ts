import type { Root } from 'hast';
import { parseHtml } from '../../html/parse.ts';
import type { Note } from '../../reader.ts';
import type { Found } from './cards/card.ts';
import { fromMarkdown } from './cards/code.ts';
import { kgHtml } from './kg-html.ts';
import { DocumentError, lexicalHtml } from './lexical.ts';
import { mobiledocHtml } from './mobiledoc.ts';
import type { GhostPost } from './post.ts';

/**
 * The body of a post as HTML: from what its editor saved, which says most, else from the HTML that Ghost
 * made of it. `field` is where it was found.
 */
export function bodyOf(post: GhostPost): Body {
  const notes: BodyNote[] = [];
  const found: Found = (what, code, message) => notes.push({ what, code, message });
  for (const { field, render } of DOCUMENTS) {
    const source = post[field];
    if (!source?.trim()) continue;
    try {
      const tree = treeOf(render(source, found), found);
      if (!notes.some(({ code }) => code === 'import/card-unknown') || !post.html?.trim())
        return { field, tree, notes };
      // Ghost's own HTML holds what we cannot render.
      const message = `${field} holds cards that are not known: the HTML of the post is taken.`;
      notes.splice(0, notes.length, { what: 'guessed', code: 'import/body-html', message });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      found('guessed', 'import/document', `${field} cannot be read: ${error.message}.`);
    }
  }
  return { field: 'html', tree: kgHtml(post.html ?? '', found), notes };
}

/** Each block is read by itself, so that what a card leaves open ends with the card. */
function treeOf(blocks: readonly string[], found: Found): Root {
  const children = blocks.flatMap((block) => {
    const { root, findings } = parseHtml(block);
    for (const { what, code, message } of findings) found(what, code, message);
    return root.children;
  });
  return { type: 'root', children };
}

const DOCUMENTS: readonly Document[] = [
  { field: 'lexical', render: lexicalHtml },
  { field: 'mobiledoc', render: mobiledocHtml },
  { field: 'markdown', render: (text) => [fromMarkdown(text)] },
];

interface Document {
  field: 'lexical' | 'mobiledoc' | 'markdown';
  render: (source: string, found: Found) => string[];
}

export interface Body {
  field: string;
  tree: Root;
  notes: BodyNote[];
}

type BodyNote = Pick<Note, 'what' | 'code' | 'message'>;
