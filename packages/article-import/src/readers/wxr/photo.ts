import type { Archive } from './body.ts';
import { metaOf, type WxrItem } from './item.ts';
import type { Teller } from './teller.ts';

/** The featured image as the lead photo, with the words that its attachment has. */
export function photoOf(
  item: WxrItem,
  { survey, media }: Archive,
  tell: Teller,
): Photo | undefined {
  const id = metaOf(item, '_thumbnail_id');
  if (!id || id === '-1' || id === '0') return undefined;
  const attachment = survey.attachments.get(id);
  const lost = (message: string) => tell('dropped', 'photo', 'import/picture-missing', message);
  if (!attachment) {
    lost(`The featured image is attachment ${id}, which is not in the export.`);
    return undefined;
  }
  const placed = media.find({ sources: [], id });
  const { alt, caption, credit } = attachment;
  if (!placed) {
    lost(
      `The featured image ${attachment.url} does not come along${caption ? `; its caption was: ${caption}` : ''}.`,
    );
    return undefined;
  }
  tell('kept', 'photo', 'import/kept', '_thumbnail_id', { value: placed.path });
  return {
    src: placed.path,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

interface Photo {
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
}
