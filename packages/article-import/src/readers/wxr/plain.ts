import { textOf } from '../../html/element.ts';
import { parseHtml } from '../../html/parse.ts';

/** A field that may hold HTML, as its words on one line. */
export function plain(html: string): string {
  const bare = html.trim();
  if (!/[<&]/.test(bare)) return bare.replace(/\s+/g, ' ');
  return textOf(parseHtml(bare).root);
}
