/**
 * Quotation marks and ellipses by language. Whoever types `"` and `'` gets the marks of the story's language, as
 * `marks` has them (CLDR delimiters): opening, closing, and the two within a quotation, and the
 * ellipsis, divided by spaces. Marks that stand in the text are the writer's own, and stay.
 */
export function hideMarks(markdown: string): string {
  return markdown.replace(/[“”‘’…]/g, (mark) => HIDDEN[WRITTEN.indexOf(mark)] ?? mark);
}

/** HTML made of a text with hidden marks: whatever is curly in it was straight, and dots were three. */
export function setMarks(html: string, marks: string): string {
  const [open = '“', close = '”', innerOpen = '‘', innerClose = '’', dots = '…'] = marks.split(' ');
  return html
    .replaceAll('“', open)
    .replaceAll('”', close)
    .replaceAll('…', dots)
    .replace(/‘((?:[^‘’<]|’(?=\p{L}))*)’(?!\p{L})/gu, `${innerOpen}$1${innerClose}`)
    .replace(/[\uFDD0-\uFDD4]/g, (mark) => WRITTEN[HIDDEN.indexOf(mark)] ?? mark);
}

const WRITTEN = ['“', '”', '‘', '’', '…'];
// Code points that no text holds (Unicode, 23.7), which no rule of Markdown takes for punctuation.
const HIDDEN = ['\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3', '\uFDD4'];
