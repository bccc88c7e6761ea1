import { decodeHTMLStrict } from 'entities';

/** A text of page data as its words: entities that stand in it twice are read again. */
export function plain(text: string): string {
  return decodeHTMLStrict(text.replace(/<[^>]{1,200}>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}
