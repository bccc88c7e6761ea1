import type { HtmlFinding } from '../../html/finding.ts';
import type { Edit } from './edits.ts';

/**
 * The marks of the block editor (`<!-- wp:name {json} -->`) as edits of the text: those around HTML
 * go, a reusable block stands where it is named, and one that WordPress fills when it is shown is left
 * out and told.
 */
export function blockEdits(content: string, known: KnownBlocks): Edits {
  const edits: Edit[] = [];
  const findings: HtmlFinding[] = [];
  const tell = (what: HtmlFinding['what'], code: string, message: string, offset: number) =>
    findings.push({ what, code, message, offset });
  for (let start = content.indexOf('<!--'); start !== -1; ) {
    const end = content.indexOf('-->', start + 4);
    if (end === -1) break;
    const inside = content.slice(start + 4, end).trim();
    const edit = (text: string) => edits.push({ start, end: end + 3, text });
    const more = /^(more|nextpage|noteaser)\b/.exec(inside)?.[1];
    const [, name = '', json = ''] =
      /^wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s*(\{[\s\S]*\})?\s*\/$/.exec(inside) ?? [];
    if (more) {
      edit('\n\n');
      tell('dropped', `import/${more}`, MARKS[more] ?? '', start);
    } else if (name) {
      const own = ownBlock(name, json, known);
      edit(own ?? '');
      if (own === undefined && !SILENT.has(name))
        tell(
          'dropped',
          'import/block-dynamic',
          `The block ${name} has no text of its own: WordPress fills it when it is shown.`,
          start,
        );
    } else if (/^\/?wp:/.test(inside)) edit('');
    start = content.indexOf('<!--', end + 3);
  }
  return { edits, findings };
}

/** Whether a text was written in the block editor. */
export function hasBlocks(content: string): boolean {
  return content.includes('<!-- wp:');
}

/** What a block without HTML means; undefined where nothing. */
function ownBlock(name: string, json: string, known: KnownBlocks): string | undefined {
  const values = parsed(json);
  if (name === 'block') {
    const inner = known.blocks.get(String(values.ref ?? ''));
    // A reusable block may name others; one level of them is enough, and cannot run in a circle.
    return inner?.replace(/<!--[\s\S]*?-->/g, '');
  }
  if (name === 'footnotes') return footnotesHtml(known.footnotes);
  if (name === 'separator') return '<hr>';
  if (/^(core-)?embed(\/|$)/.test(name) && typeof values.url === 'string')
    return `\n\n${values.url.replace(/[<>&]/g, '')}\n\n`;
  return undefined;
}

/** The notes of a text, which the block editor keeps beside it: `[{ id, content }]`. */
function footnotesHtml(json: string): string | undefined {
  const notes = Object.values(parsed(json)).filter(isNote);
  if (notes.length === 0) return undefined;
  const items = notes.map(
    ({ id, content }) => `<li id="${id}">${content} <a href="#${id}-link">↩</a></li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

function isNote(value: unknown): value is { id: string; content: string } {
  const { id, content } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof content === 'string' && /^[\w-]+$/.test(id);
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json || '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const MARKS: Record<string, string> = {
  more: 'The mark for the end of the teaser is left out: lists show the standfirst.',
  nextpage: 'The mark for the next page is left out: the text is one page.',
  noteaser: 'The mark for a text without a teaser is left out.',
};
const SILENT = new Set([
  'spacer',
  'nextpage',
  'more',
  'social-link',
  'home-link',
  'navigation-link',
]);

export interface KnownBlocks {
  /** Reusable blocks by their number. */
  blocks: ReadonlyMap<string, string>;
  /** The footnotes of the item as the editor keeps them, JSON. */
  footnotes: string;
}

export interface Edits {
  edits: Edit[];
  findings: HtmlFinding[];
}
