import { markdownToHtml } from 'satteri';
import { repairHtml } from './repair.ts';
import { type PictureFor, sanitizeBody } from './sanitize.ts';
import { figures, headingIds } from './shape.ts';

/**
 * A Markdown body as HTML that is safe to show: rendered, mended, its pictures put in place, then sanitised.
 * Nothing changes the string after that.
 */
export async function renderBody(
  markdown: string,
  words: BodyWords,
  pictureFor: PictureFor,
): Promise<string> {
  const footnotes = { label: words.footnotes, backLabel: words.backToText };
  const { html } = await markdownToHtml(markdown, {
    hastPlugins: [figures(), headingIds()],
    features: { gfm: { footnotes }, smartPunctuation: { dashes: false } },
  });
  return sanitizeBody(repairHtml(html), pictureFor);
}

export interface BodyWords {
  footnotes: string;
  backToText: string;
}
