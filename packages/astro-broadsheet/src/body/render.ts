import { markdownToHtml } from 'satteri';
import { directives } from './directives.ts';
import { isPlain } from './plain.ts';
import { hideMarks, setMarks } from './quotes.ts';
import { repairHtml } from './repair.ts';
import { type PictureFor, sanitizeBody } from './sanitize.ts';
import { figures, headingIds } from './shape.ts';

/**
 * A Markdown body as HTML that is safe to show: rendered, mended, its pictures put in place, then sanitised,
 * unless there is nothing in it that could be.
 * Nothing changes the string after that.
 */
export async function renderBody(
  markdown: string,
  words: BodyWords,
  pictureFor: PictureFor,
): Promise<string> {
  // Colons within a line mean nothing, and are best not looked at.
  const directive = /^ {0,3}::/m.test(markdown);
  const footnotes = { label: words.footnotes, backLabel: words.backToText };
  const { html } = await markdownToHtml(hideMarks(markdown), {
    mdastPlugins: [directives(words)],
    hastPlugins: [figures(), headingIds()],
    features: { directive, gfm: { footnotes }, smartPunctuation: { dashes: false } },
  });
  const marked = setMarks(html, words.quotes);
  return isPlain(marked) ? marked : sanitizeBody(repairHtml(marked), pictureFor, words);
}

export interface BodyWords {
  footnotes: string;
  backToText: string;
  video: string;
  /** `{host}` is the site that a film stands on. */
  opensAt: string;
  /** `{name}, {place}` as the language has it. */
  letterFrom: string;
  table: string;
  /** The language's quotation marks, divided by spaces. */
  quotes: string;
}
