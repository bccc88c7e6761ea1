import { parseFragment } from 'parse5';

/**
 * HTML in parts: cut behind the first, third … paragraph that stands in no other element. What comes
 * behind the last paragraph is never cut off from it.
 */
export function splitAfter(html: string, paragraphs: readonly number[]): string[] {
  if (paragraphs.length === 0) return [html];
  const ends = parseFragment(html, { sourceCodeLocationInfo: true }).childNodes.flatMap((node) => {
    const end = node.nodeName === 'p' && 'sourceCodeLocation' in node && node.sourceCodeLocation;
    return end ? [end.endOffset] : [];
  });
  const cuts = paragraphs.flatMap((number) =>
    number < ends.length ? [ends[number - 1] ?? 0] : [],
  );
  return [...cuts, html.length].map((end, index) => html.slice(cuts[index - 1] ?? 0, end));
}
