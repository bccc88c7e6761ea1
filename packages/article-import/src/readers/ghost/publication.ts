import type { ArchiveMap } from '../../archive-map.ts';
import type { NoteTaker } from '../../note-taker.ts';
import { momentOf } from './moment.ts';
import type { GhostPost } from './post.ts';
import type { PostRecord } from './record.ts';

/**
 * Whether a post is public, when, and for whom. What Ghost did not show to everyone is a draft, unless the
 * map says otherwise: a static site cannot ask who is reading.
 */
export function publicationOf(
  record: PostRecord,
  { members, isLate }: Around,
  notes: NoteTaker,
): Publication {
  const { post } = record;
  const published = momentOf(post.published_at);
  if (post.published_at && !published)
    notes.dropped('published_at', 'import/date', `${post.published_at} is not a time.`);
  else if (published) notes.kept('published_at', 'published');
  const access = accessOf(record, notes);
  const isForMembers = access !== undefined && members === 'draft';
  const hidden =
    hiddenBecause(record.post, published, isLate) ?? (isForMembers ? MEMBERS_ONLY : undefined);
  if (post.status === 'draft') notes.kept('status', 'status: draft');
  else if (hidden)
    notes.guessed(hidden.field, hidden.code, {
      ...{ message: hidden.message, value: 'draft' },
      ...{ source: `${hidden.field}: ${post[hidden.field] ?? 'none'}`, confidence: 'high' },
    });
  return { published, status: hidden && 'draft', access };
}

function accessOf({ post: { visibility = 'public' }, tiers }: PostRecord, notes: NoteTaker) {
  if (visibility === 'public') return undefined;
  const named = tiers.length > 0 ? ` (${tiers.join(', ')})` : '';
  if (['members', 'paid', 'tiers'].includes(visibility))
    notes.kept('visibility', `access: it was for ${visibility}${named}`);
  else
    notes.guessed('visibility', 'import/visibility', {
      ...{ message: `It was for ${visibility}: not for everyone.`, value: 'subscriber' },
      ...{ source: `visibility: ${visibility}`, confidence: 'medium' },
    });
  return 'subscriber' as const;
}

const MEMBERS_ONLY: Hidden = {
  field: 'visibility',
  code: 'import/members-only',
  message:
    'It was for members, and a static site cannot hide a text: a draft, unless the map has `members: publish`.',
};

function hiddenBecause(
  { status = 'draft', email_only }: GhostPost,
  published: string | undefined,
  isLate: boolean,
): Hidden | undefined {
  const told = (code: string, message: string): Hidden => ({ field: 'status', code, message });
  if (status === 'sent' || email_only)
    return told('import/email-only', 'It was only sent by e-mail: it is a draft.');
  if (status === 'draft') return told('import/draft', 'It is a draft.');
  if (status !== 'published' && status !== 'scheduled')
    return told('import/status-unknown', `The status ${status} is not known: it is a draft.`);
  if (!published) return told('import/undated', 'It has no time of publication: it is a draft.');
  if (status === 'scheduled' && isLate)
    return told('import/scheduled-late', 'Its time came and it did not appear: it is a draft.');
  return undefined;
}

interface Around {
  members: ArchiveMap['members'];
  /** Whether the time of a post that waits for it has come. */
  isLate: boolean;
}

interface Hidden {
  field: 'status' | 'visibility';
  code: string;
  message: string;
}

export interface Publication {
  published: string | undefined;
  status: 'draft' | undefined;
  access: 'subscriber' | undefined;
}
