import type { ArchiveMap } from '../archive-map.ts';
import { shortened } from '../shortened.ts';
import type { TagAction } from '../targets.ts';
import { actionText, type Surroundings } from './actions.ts';
import { type Finding, fixHtml } from './html.ts';
import { fixLinks } from './links.ts';
import { codeRanges, scan, type Token } from './scan.ts';
import { readTag, type Tag } from './tag.ts';

/**
 * The body of an old story as plain Markdown: shortcodes and tags converted, or dropped and reported;
 * pictures, frames and links made to stand on their own. No paragraph is lost without a finding.
 */
export function convertBody(body: string, map: ArchiveMap, surroundings: Surroundings): Converted {
  const findings: Finding[] = [];
  const isLiquid = map.preset === 'jekyll';
  const nodes = pair(scan(body, isLiquid));
  const context: Context = { map, surroundings, findings, offset: 0 };
  const rendered = nodes.map((node) => render(node, context)).join('');
  const text = isLiquid ? withoutRaw(rendered) : rendered;
  const clean = fixLinks(fixHtml(text, findings), surroundings, findings);
  return {
    body: clean
      .replace(/[ \t]+$/gm, (spaces) => (spaces.length >= 2 && !spaces.includes('\t') ? '  ' : ''))
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    findings: located(findings, body),
  };
}

/** Findings made after tags were converted are looked for in the body as it was; all come in its order. */
function located(findings: readonly Finding[], body: string): Finding[] {
  const from = new Map<string, number>();
  const placed = findings.map(({ needle, ...finding }) => {
    if (needle === undefined) return finding;
    const offset = Math.max(0, body.indexOf(needle, from.get(needle) ?? 0));
    from.set(needle, offset + 1);
    return { ...finding, offset };
  });
  return placed.sort((a, b) => a.offset - b.offset);
}

/** Liquid reads `raw` in code too, where nothing else is a tag for us. */
function withoutRaw(body: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of codeRanges(body)) {
    pieces.push(
      body.slice(from, start),
      body.slice(start, end).replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, ''),
    );
    from = end;
  }
  return [...pieces, body.slice(from)].join('');
}

/** Gives each opening tag what stands between it and its closing one. A tag that nothing closes is single. */
function pair(tokens: readonly Token[]): Node[] {
  const nodes = tokens.map(
    (token): Node => ({
      token,
      tag: token.kind === 'shortcode' || token.kind === 'tag' ? readTag(token.text) : undefined,
    }),
  );
  const closings = new Map<string, number>();
  const count = (node: Node, by: number) =>
    closings.set(keyOf(node), (closings.get(keyOf(node)) ?? 0) + by);
  for (const node of nodes) if (node.tag?.isClosing) count(node, 1);
  const root: Node[] = [];
  const open: Node[] = [];
  for (const node of nodes) {
    if (!node.tag?.isClosing) {
      (open.at(-1)?.children ?? root).push(node);
      if (node.tag && (closings.get(keyOf(node)) ?? 0) > 0)
        open.push(Object.assign(node, { children: [] }));
      continue;
    }
    count(node, -1);
    const at = open.findLastIndex((other) => keyOf(other) === keyOf(node));
    if (at === -1) {
      (open.at(-1)?.children ?? root).push(node);
      continue;
    }
    flatten(open.splice(at + 1), open[at]?.children ?? root);
    const closed = open.pop();
    if (closed) closed.isPaired = true;
  }
  flatten(open, root);
  return root;
}

/** Tags that nothing closed are single: what was taken for their inside follows them. Each is the last of its list. */
function flatten(open: readonly Node[], into: Node[]): void {
  for (const node of open) {
    const inside = node.children ?? [];
    node.children = undefined;
    for (const child of inside) into.push(child);
  }
}

function keyOf({ token, tag }: Node): string {
  return `${token.kind} ${tag?.name}`;
}

function render(node: Node, context: Context): string {
  const { token, tag } = node;
  if (token.kind === 'text') return token.text;
  const found = (code: string, message: string, what: Finding['what'] = 'dropped') =>
    context.findings.push({ what, code, message, offset: token.offset });
  if (token.kind === 'comment') {
    found('import/comment', `The comment ${shown(token.source)} is left out.`);
    return '';
  }
  if (token.kind === 'expression') return expression(token, context, found);
  const { name } = tag as Tag;
  const inner = node.isPaired
    ? (node.children ?? []).map((child) => sourceOr(child, name, context)).join('')
    : undefined;
  if (name === 'raw' || name === 'verbatim') return inner ?? '';
  if (name === 'comment') {
    found('import/comment', 'A comment is left out.');
    return '';
  }
  const action = (token.kind === 'shortcode' ? context.map.shortcodes : context.map.tags)[name];
  if (action)
    return actionText(
      action,
      { tag: tag as Tag, inner, source: token.source },
      context.surroundings,
      found,
    );
  return unknownTag(node, inner, found);
}

/** Inside `raw` nothing is a tag. */
function sourceOr(child: Node, parent: string, context: Context): string {
  if (parent !== 'raw' && parent !== 'verbatim') return render(child, context);
  return `${child.token.source ?? child.token.text}${(child.children ?? []).map((inner) => sourceOr(inner, parent, context)).join('')}`;
}

function unknownTag({ tag, token }: Node, inner: string | undefined, found: Found): string {
  const { name, isClosing, named } = tag as Tag;
  if (isClosing) {
    found('import/tag-not-opened', `${shown(token.source ?? '')} closes nothing; it is left out.`);
    return '';
  }
  if (inner !== undefined) {
    found('import/tag-unknown', `${name} is not known: its text stays, the tag goes.`);
    return inner;
  }
  const words = [named.title, named.text, named.label, named.caption]
    .filter((word) => word !== undefined)
    .join(' ');
  found(
    'import/tag-unknown',
    `${shown(token.source ?? '')} is not known and left out${words ? '; its words stay' : ''}.`,
  );
  return words;
}

function expression(token: Token, { map, surroundings }: Context, found: Found): string {
  const [, , quoted = '', bare = '', filter = ''] =
    /^\s*(?:(["'])(.*?)\1|([\w.]+))?\s*(?:\|\s*(\w+))?/s.exec(token.text) ?? [];
  if (bare === 'site.baseurl') return '';
  const action: TagAction | undefined = filter ? map.filters[filter] : undefined;
  const tag = readTag(
    `${filter} ${token.text.slice(token.text.indexOf('|') + 1).replace(filter, '')}`,
  );
  if (action && quoted) {
    return actionText(
      action,
      {
        tag: { ...tag, positional: [quoted, ...tag.positional.filter((word) => word !== ':')] },
        inner: undefined,
        source: token.source ?? '',
      },
      surroundings,
      found,
    );
  }
  found('import/expression', `${shown(token.source ?? '')} cannot be worked out and is left out.`);
  return '';
}

function shown(source: string): string {
  const line = source.replace(/\s+/g, ' ');
  return shortened(line, 80);
}

interface Node {
  token: Token;
  tag: Tag | undefined;
  children?: Node[] | undefined;
  isPaired?: boolean;
}

interface Context {
  map: ArchiveMap;
  surroundings: Surroundings;
  findings: Finding[];
  offset: number;
}

type Found = (code: string, message: string, what?: Finding['what']) => void;

export interface Converted {
  body: string;
  findings: Finding[];
}
