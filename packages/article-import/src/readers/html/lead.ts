import type { HtmlSurroundings } from '../../html/surroundings.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { Article } from './article.ts';
import { SHOWN } from './fields/photo.ts';

/** The lead photo of a story, where it comes along. */
export function photoOf(
  { photo }: Article,
  picture: HtmlSurroundings['picture'],
  notes: NoteTaker,
) {
  if (!photo) return undefined;
  const { sources, alt, caption, credit } = photo;
  const placed = picture?.({ sources, alt, caption, credit });
  if (!placed) {
    const lost = [alt, caption, credit].filter(Boolean).join('; ');
    notes.dropped(
      'photo',
      'import/picture-missing',
      `The picture ${sources[0]} does not come along${lost ? `: ${lost}` : ''}.`,
    );
    return undefined;
  }
  notes.guessed('photo', 'import/photo-guessed', {
    message: 'It leads the story.',
    value: sources[0] ?? '',
    source: photo.source,
    confidence: photo.source === SHOWN ? 'high' : 'medium',
  });
  if (photo.isSplit)
    notes.guessed('photo', 'import/credit-guessed', {
      message: 'The credit is taken from the end of the caption.',
      value: credit,
      source: 'the caption',
      confidence: 'medium',
    });
  return {
    src: placed.path,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}
