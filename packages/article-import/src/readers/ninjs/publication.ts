import type { NoteTaker } from '../../note-taker.ts';
import { instantOf, momentOf } from './moment.ts';
import type { NewsItem } from './news-item.ts';

/**
 * Whether and when an item is public (`pubStatus`, ninjs 3.1). One that its sender withholds, whose
 * embargo cannot be read, or that says too little for a story is a draft.
 */
export function publicationOf(item: NewsItem, isWhole: boolean, notes: NoteTaker): Publication {
  const published = publishedAt(item, notes);
  const time = (field: 'expires' | 'embargoed' | 'embargoedUntil') => timeOf(item, field, notes);
  const expires = time('expires');
  const embargo = time('embargoedUntil') ?? time('embargoed');
  if (item.pubStatus === 'canceled' && published) {
    notes.kept('pubStatus', 'status: withdrawn');
    return { published, expires, embargo, status: 'withdrawn' };
  }
  const why = draftBecause(item, { isWhole, published, embargo });
  if (why)
    notes.guessed(why.field, why.code, {
      ...{ message: why.message, value: 'draft' },
      ...{ source: why.field, confidence: why.field === 'pubStatus' ? 'high' : 'medium' },
    });
  return { published, expires, embargo, status: why && 'draft' };
}

/** The last change of substance: when this version was made, where that is no correction told apart. */
export function updatedAt(
  { firstCreated, versionCreated }: NewsItem,
  corrections: readonly { at: string }[],
): string | undefined {
  const [first, version] = [momentOf(firstCreated), momentOf(versionCreated)];
  if (!first || !version || instantOf(version) <= instantOf(first)) return undefined;
  const isCorrection = corrections.some(({ at }) => instantOf(at) === instantOf(version));
  return isCorrection ? undefined : version;
}

function publishedAt(item: NewsItem, notes: NoteTaker): string | undefined {
  for (const field of ['firstCreated', 'versionCreated', 'contentCreated'] as const) {
    const moment = momentOf(item[field]);
    if (item[field] && !moment)
      notes.dropped(field, 'import/date', `${item[field]} is no date and time.`);
    if (!moment) continue;
    if (field === 'firstCreated') notes.kept(field, 'published');
    else
      notes.guessed(field, 'import/date-guessed', {
        ...{ message: 'When it first appeared is not said.', value: moment },
        ...{ source: field, confidence: 'medium' },
      });
    return moment;
  }
  return undefined;
}

function timeOf(
  item: NewsItem,
  field: 'expires' | 'embargoed' | 'embargoedUntil',
  notes: NoteTaker,
): string | undefined {
  const moment = momentOf(item[field]);
  if (moment) notes.kept(field, field === 'expires' ? 'expires' : 'embargo');
  else if (item[field]) notes.dropped(field, 'import/date', `${item[field]} is no date and time.`);
  return moment;
}

function draftBecause(
  { pubStatus, embargoed, embargoedUntil, type }: NewsItem,
  {
    isWhole,
    published,
    embargo,
  }: { isWhole: boolean; published?: string | undefined; embargo?: string | undefined },
) {
  const told = (field: string, code: string, message: string) => ({ field, code, message });
  if (pubStatus === 'withheld')
    return told('pubStatus', 'import/withheld', 'Its sender withholds it: it is a draft.');
  if ((embargoed || embargoedUntil) && !embargo)
    return told(
      'embargoedUntil',
      'import/embargo-unread',
      'It has an embargo that cannot be read: it is a draft.',
    );
  if (!published)
    return told('firstCreated', 'import/undated', 'It says no time that can be read: a draft.');
  if (type === 'event' || type === 'planning')
    return told('type', 'import/no-story', `It is of type ${type}, and no story yet: a draft.`);
  if (!isWhole)
    return told(
      'bodies',
      'import/no-text',
      'It has no headline, or neither text nor picture: a draft.',
    );
  return undefined;
}

export interface Publication {
  published: string | undefined;
  expires: string | undefined;
  embargo: string | undefined;
  status: 'draft' | 'withdrawn' | undefined;
}
