/**
 * Quotation marks by language. Whoever types `"` and `'` gets the marks of the story's language, as
 * `marks` has them (CLDR delimiters): opening, closing, and the two within a quotation, divided by
 * spaces. Curly marks that stand in the text are the writer's own, and stay.
 */
export function hideMarks(markdown: string): string {
  return markdown.replace(/[“”‘’]/g, (mark) => HIDDEN[WRITTEN.indexOf(mark)] ?? mark);
}

/** HTML made of a text with hidden marks: whatever is curly in it was straight. */
export function setMarks(html: string, marks: string): string {
  const [open = '“', close = '”', innerOpen = '‘', innerClose = '’'] = marks.split(' ');
  return html
    .replaceAll('“', open)
    .replaceAll('”', close)
    .replace(/‘((?:[^‘’<]|’(?=\p{L}))*)’(?!\p{L})/gu, `${innerOpen}$1${innerClose}`)
    .replace(/[\uFDD0-\uFDD3]/g, (mark) => WRITTEN[HIDDEN.indexOf(mark)] ?? mark);
}

const WRITTEN = ['“', '”', '‘', '’'];
// Code points that no text holds (Unicode, 23.7), which no rule of Markdown takes for punctuation.
const HIDDEN = ['\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3'];
