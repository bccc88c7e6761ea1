import { htmlToMarkdown } from '../../html/html-to-markdown.ts';
import { parseHtml } from '../../html/parse.ts';
import type { Note, Place } from '../../reader.ts';
import { paragraphed } from './autop.ts';
import { blockEdits, hasBlocks } from './blocks.ts';
import { edited } from './edits.ts';
import { withEmbeds } from './embeds.ts';
import { metaOf, type WxrItem } from './item.ts';
import type { Media } from './media.ts';
import { shortcodeEdits } from './shortcodes.ts';
import type { Survey } from './survey.ts';

/** The text of an item as Markdown, from blocks or the classic editor, with what was decided about it. */
export function bodyOf(item: WxrItem, archive: Archive): { body: string; notes: Note[] } {
  const { survey, media, isTag } = archive;
  const { content } = item;
  const isClassic = !hasBlocks(content);
  const known = { blocks: survey.blocks, footnotes: metaOf(item, 'footnotes') };
  const blocks = blockEdits(content, known);
  const bare = edited(content, blocks.edits);
  const attached = survey.attachments.to(item.id);
  const codes = shortcodeEdits(bare.text, { isTag, attached });
  const html = edited(bare.text, codes.edits);
  const { root, findings } = parseHtml(html.text);
  const tree = withEmbeds(isClassic ? paragraphed(root) : root);
  const made = htmlToMarkdown(tree, { address: survey.addresses.find, picture: media.find });
  const all = [
    ...blocks.findings,
    ...codes.findings.map((finding) => ({ ...finding, offset: bare.before(finding.offset) })),
    ...[...findings, ...made.findings].map((finding) => ({
      ...finding,
      offset: bare.before(html.before(finding.offset)),
    })),
  ].toSorted((a, b) => a.offset - b.offset);
  const places = placesIn(content, item.contentPlace);
  const notes = all.map(
    ({ offset, ...finding }): Note => ({ ...finding, field: 'body', place: places(offset) }),
  );
  return { body: made.body, notes };
}

/** The place in the file of a place in a text that begins at `start`; asked in order, it reads the text once. */
function placesIn(text: string, start: Place): (offset: number) => Place {
  let [from, line, lineStart] = [0, 0, 0];
  return (offset) => {
    for (
      let at = text.indexOf('\n', from);
      at !== -1 && at < offset;
      at = text.indexOf('\n', from)
    ) {
      line++;
      from = at + 1;
      lineStart = from;
    }
    const column = line === 0 ? start.column + offset : offset - lineStart + 1;
    return { file: start.file, line: start.line + line, column };
  };
}

/** What a body can ask of the archive around it. */
export interface Archive {
  survey: Survey;
  media: Media;
  isTag: (name: string) => boolean;
}
