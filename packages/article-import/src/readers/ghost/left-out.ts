import type { NoteTaker } from '../../note-taker.ts';
import { momentOf } from './moment.ts';
import type { GhostPost } from './post.ts';

/** Tells what of a post has no place in a story. */
export function tellLeftOut(post: GhostPost, notes: NoteTaker): void {
  for (const field of ['codeinjection_head', 'codeinjection_foot'] as const)
    if (post[field])
      notes.dropped(
        field,
        'import/code-injection',
        `Code of ${post[field].length} characters is left out; it never runs.`,
      );
  const standfirst = post.custom_excerpt ?? post.meta_description;
  for (const field of ['meta_description', 'og_description', 'twitter_description'] as const)
    if (post[field] && post[field] !== standfirst)
      notes.dropped(field, 'import/description', `“${post[field]}” is left out.`);
  for (const field of ['og_image', 'twitter_image'] as const)
    if (post[field] && post[field] !== post.feature_image)
      notes.dropped(field, 'import/picture-social', `The picture ${post[field]} is left out.`);
  for (const field of ['custom_template', 'frontmatter', 'email_subject'] as const)
    if (post[field])
      notes.dropped(field, 'import/field-unknown', `${field} has no place in a story.`);
  const updated = momentOf(post.updated_at);
  if (updated && updated !== momentOf(post.published_at))
    notes.dropped(
      'updated_at',
      'import/modified',
      `Ghost moves this date at every save, and it says nothing of the story: ${updated}.`,
    );
  if (post.featured)
    notes.dropped(
      'featured',
      'import/featured',
      'The post was featured: `lead: { until: … }` puts a story on top of the front.',
    );
}
