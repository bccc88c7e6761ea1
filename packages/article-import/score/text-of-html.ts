import { parseHTML } from 'linkedom';

/** The words of HTML as a reader sees them, with or without those under pictures. */
export function textOfHtml(html: string, withCaptions: boolean): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  if (!withCaptions)
    for (const caption of document.querySelectorAll('figcaption, figure .credit')) caption.remove();
  for (const block of document.querySelectorAll(BLOCKS)) block.after('\n');
  return document.body.textContent ?? '';
}

const BLOCKS =
  'p, div, li, h1, h2, h3, h4, h5, h6, br, blockquote, td, section, article, figure, pre';
