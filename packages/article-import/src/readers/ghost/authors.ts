import { isSlug } from '@broadsheet/article-schema';
import { noteTaker } from '../../note-taker.ts';
import type { PersonItem, Place } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import type { GhostUser } from './post.ts';

/** An author as a person of the paper. The e-mail address is never read, so it is not carried. */
export function personOf(user: GhostUser, role: string | undefined, source: Place): PersonItem {
  const notes = noteTaker(() => source);
  const name = user.name ?? user.slug ?? user.id;
  if (!user.name)
    notes.guessed('name', 'import/person-guessed', {
      ...{ message: 'The author has no name.', value: name, source: 'slug', confidence: 'low' },
    });
  const post = role && POSTS.has(role) ? role : undefined;
  if (post)
    notes.guessed('role', 'import/role-guessed', {
      ...{ message: 'It was the role in Ghost, and maybe not the post.', value: post },
      ...{ source: 'roles_users', confidence: 'low' },
    });
  else if (role) notes.dropped('role', 'import/role', `${role} is a role in Ghost, not a post.`);
  if (user.location)
    notes.dropped('location', 'import/field-unknown', 'location has no place in a person.');
  if (user.profile_image)
    notes.dropped(
      'profile_image',
      'import/portrait',
      `The portrait ${user.profile_image} is left out.`,
    );
  const urls = addressesOf(user);
  const slug = safeSlug(user.slug ?? name);
  return {
    kind: 'person',
    id: isSlug(slug) ? slug : safeSlug(`author-${user.id}`),
    fields: {
      name,
      ...(post && { role: post }),
      ...(user.bio && { bio: user.bio.replace(/\s+/g, ' ') }),
      ...(urls.length > 0 && { urls }),
    },
    body: '',
    source,
    notes: notes.notes,
  };
}

function addressesOf(user: GhostUser): string[] {
  const named = Object.entries(NETWORKS).map(([network, start]) => {
    const handle = user[network as keyof typeof NETWORKS];
    if (!handle) return undefined;
    if (/^https?:\/\//i.test(handle)) return handle;
    return /^@?[\w.@/-]+$/.test(handle) ? `${start}${handle.replace(/^@/, '')}` : undefined;
  });
  return [user.website, ...named].filter(
    (url) => url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url),
  ) as string[];
}

// What Ghost's own addresses of handles are.
const NETWORKS = {
  facebook: 'https://www.facebook.com/',
  twitter: 'https://x.com/',
  threads: 'https://www.threads.net/@',
  bluesky: 'https://bsky.app/profile/',
  mastodon: 'https://',
  tiktok: 'https://www.tiktok.com/@',
  youtube: 'https://www.youtube.com/',
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/in/',
};
// Of Ghost's roles, those that are posts at a paper too.
const POSTS = new Set(['Editor', 'Contributor']);
