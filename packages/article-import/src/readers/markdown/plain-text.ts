import { decodeHTML } from 'entities';

/** A field of the front matter that is written as HTML, as its words. */
export function plainText(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}
