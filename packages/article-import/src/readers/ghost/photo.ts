import { textOf } from '../../html/element.ts';
import { parseHtml } from '../../html/parse.ts';
import type { HtmlSurroundings } from '../../html/surroundings.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { PostRecord } from './record.ts';

/** The feature image of a post as its lead photo. Its caption is HTML, and often ends with the credit. */
export function photoOf(
  { post }: PostRecord,
  { picture, splitCaption }: HtmlSurroundings,
  notes: NoteTaker,
): LeadPhoto | undefined {
  const src = post.feature_image ?? post.image;
  if (!src) return undefined;
  const alt = post.feature_image_alt ?? '';
  const whole = textOf(parseHtml(post.feature_image_caption ?? '').root);
  const { caption, credit } = splitCaption?.(whole) ?? { caption: whole };
  const placed = picture?.({ sources: [src], alt, caption, credit: credit ?? '' });
  if (!placed) {
    const lost = [alt, whole].filter(Boolean).join('; ');
    notes.dropped(
      'feature_image',
      'import/picture-missing',
      `The picture ${src} does not come along${lost ? `: ${lost}` : ''}.`,
    );
    return undefined;
  }
  notes.kept('feature_image', 'photo');
  if (credit)
    notes.guessed('feature_image_caption', 'import/credit-guessed', {
      ...{ message: 'The credit is taken from the caption.', value: credit },
      ...{ source: 'feature_image_caption', confidence: 'medium' },
    });
  return {
    src: placed.path,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

export interface LeadPhoto {
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
}
