import { type Card, type Found, isCard } from './cards/card.ts';
import { renderCard } from './cards/render.ts';
import { element, escaped } from './element.ts';
import { DocumentError } from './lexical.ts';
import { joinRuns, type Run } from './runs.ts';

/**
 * A document of mobiledoc (0.3.1 and 0.3.2), which Ghost's editor wrote from version 1 to 4, as HTML,
 * section by section.
 * @throws {DocumentError} where it is none.
 */
export function mobiledocHtml(document: string, found: Found): string[] {
  const { sections, ...rest } = documentOf(document);
  const context = { ...rest, found };
  return sections.map((section) => sectionHtml(listOf(section), context));
}

function documentOf(document: string) {
  let value: unknown;
  try {
    value = JSON.parse(document);
  } catch (error) {
    throw new DocumentError((error as Error).message);
  }
  if (!isCard(value) || !Array.isArray(value.sections))
    throw new DocumentError('it has no sections');
  const { sections, markups, atoms, cards } = value;
  return {
    sections,
    markups: listOf(markups).map(listOf),
    atoms: listOf(atoms).map(listOf),
    cards: listOf(cards).map(listOf),
  };
}

/** Sections are markup (1), image (2), list (3) or card (10). */
function sectionHtml([kind, ...rest]: unknown[], context: Context): string {
  if (kind === 1) {
    const [tag, markers] = rest;
    const inside = markerHtml(listOf(markers), context);
    return inside.trim() ? element(blockOf(tag), {}, inside) : '';
  }
  if (kind === 2) return element('figure', {}, element('img', { src: String(rest[0] ?? '') }));
  if (kind === 3) {
    const [tag, items] = rest;
    const written = listOf(items).map((item) =>
      element('li', {}, markerHtml(listOf(item), context)),
    );
    return element(tag === 'ol' ? 'ol' : 'ul', {}, ...written);
  }
  if (kind === 10) return cardHtml(context.cards[Number(rest[0])] ?? [], context.found);
  context.found(
    'dropped',
    'import/section-unknown',
    `A section of kind ${String(kind)} is left out.`,
  );
  return '';
}

function cardHtml([name, payload]: unknown[], found: Found): string {
  const card: Card = isCard(payload) ? payload : {};
  const html = renderCard(String(name), card, found);
  if (html !== undefined) return html;
  found('dropped', 'import/card-unknown', `The card ${String(name)} is not known: it is left out.`);
  return '';
}

/** A marker is `[kind, opened, closed, value]`: marks opened before its text, and how many close after it. */
function markerHtml(markers: readonly unknown[], context: Context): string {
  const open: Mark[] = [];
  const runs: (Run & { link: string })[] = [];
  for (const marker of markers) {
    const [kind, opened, closed, value] = listOf(marker);
    for (const index of listOf(opened)) open.push(markOf(context.markups[Number(index)] ?? []));
    runs.push({
      html:
        kind === 1 ? atomHtml(context.atoms[Number(value)] ?? []) : escaped(String(value ?? '')),
      marks: [...new Set(open.filter(({ href }) => href === undefined).map(({ tag }) => tag))],
      link: open.findLast(({ href }) => href !== undefined)?.href ?? '',
    });
    const count = Math.min(Number(closed) || 0, open.length);
    if (count > 0) open.splice(-count);
  }
  return joinRuns(linked(runs));
}

/** Neighbours that lead to one place are one link; its marks stand inside it. */
function linked(runs: readonly (Run & { link: string })[]): Run[] {
  const joined: Run[] = [];
  for (let at = 0; at < runs.length; ) {
    const { link, html, marks } = runs[at] as Run & { link: string };
    let end = at + 1;
    while (link && runs[end]?.link === link) end++;
    joined.push(
      link
        ? { html: element('a', { href: link }, joinRuns(runs.slice(at, end))), marks: [] }
        : { html, marks },
    );
    at = end;
  }
  return joined;
}

function markOf([tag, attributes]: unknown[]): Mark {
  const pairs = listOf(attributes);
  const href = pairs[pairs.indexOf('href') + 1];
  if (tag === 'a') return { tag: 'a', href: typeof href === 'string' ? href : '' };
  return { tag: MARKS.has(String(tag)) ? String(tag) : 'span', href: undefined };
}

function atomHtml([name, text]: unknown[]): string {
  return name === 'soft-return' ? '<br>' : escaped(String(text ?? ''));
}

function blockOf(tag: unknown): string {
  const name = String(tag).toLowerCase();
  if (name === 'pull-quote' || name === 'aside') return 'blockquote';
  return BLOCKS.has(name) ? name : 'p';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);
const MARKS = new Set(['strong', 'em', 's', 'u', 'code', 'sub', 'sup', 'b', 'i', 'mark', 'del']);

interface Mark {
  tag: string;
  /** Where a link leads; undefined for a mark that is none. */
  href: string | undefined;
}

interface Context {
  markups: unknown[][];
  atoms: unknown[][];
  cards: unknown[][];
  found: Found;
}
