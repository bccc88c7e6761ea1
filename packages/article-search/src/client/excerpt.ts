/**
 * Pagefind gives an excerpt as HTML: escaped text with `<mark>` around matches. Here it becomes pieces
 * of plain text, so that nothing is ever written into the page as HTML.
 */
export function excerptParts(html: string): ExcerptPart[] {
  return html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter(Boolean)
    .map((piece) => {
      const isMatch = piece.startsWith('<mark>') && piece.endsWith('</mark>');
      return { text: decode(isMatch ? piece.slice(6, -7) : piece), isMatch };
    });
}

function decode(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|#x27);/g,
    (whole, name: string) => ENTITIES[name] ?? whole,
  );
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}
