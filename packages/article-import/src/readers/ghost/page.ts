import { noteTaker } from '../../note-taker.ts';
import type { PageItem } from '../../reader.ts';
import { type Desk, markdownOf, surroundingsOf } from './desk.ts';
import { headlinesOf } from './headlines.ts';
import { tellLeftOut } from './left-out.ts';
import { publicationOf } from './publication.ts';
import type { PostRecord } from './record.ts';
import { localeOf, oldAddress, standfirstOf } from './story.ts';

/** A page of a Ghost, such as About, as a page of the paper. */
export function pageOf(record: PostRecord, desk: Desk): PageItem {
  const { post } = record;
  const notes = noteTaker(record.placeOf);
  const { status } = publicationOf(record, desk.around(record), notes);
  const { headline: title, headlines } = headlinesOf(post, notes);
  for (const [name, text] of Object.entries(headlines ?? {}))
    notes.dropped('title', 'import/headline-second', `“${text}” (${name}): a page has one title.`);
  const description = standfirstOf(record, notes);
  if (post.feature_image)
    notes.dropped(
      'feature_image',
      'import/page-picture',
      `A page has no lead photo: ${post.feature_image} is left out.`,
    );
  const pictures: Record<string, string> = {};
  const body = markdownOf(record, surroundingsOf(record, desk, pictures), notes);
  tellLeftOut(post, notes);
  const isPublic = status === undefined && post.status === 'published';
  if (status === undefined && !isPublic)
    notes.guessed('status', 'import/page-scheduled', {
      ...{ message: 'A page has no time at which it appears: it is a draft.', value: 'draft' },
      ...{ source: `status: ${post.status ?? ''}`, confidence: 'high' },
    });
  const { slug } = desk.placeOf(record);
  const language = localeOf(record, desk.map, notes);
  return {
    kind: 'page',
    isPublic,
    fields: { title, ...(description && { description }), slug, ...(language && { language }) },
    ...{ slug, body, pictures, source: record.place, notes: notes.notes },
    ...oldAddress(record, desk),
  };
}
