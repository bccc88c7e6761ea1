import type { NoteTaker } from '../../note-taker.ts';
import type { GhostPost } from './post.ts';

/** The headline and its variants: Ghost has one for search engines and two for social networks. */
export function headlinesOf(post: GhostPost, notes: NoteTaker) {
  const social = post.og_title ?? post.twitter_title;
  const variants = {
    ...(social && { social }),
    ...(post.meta_title && { search: post.meta_title }),
  };
  if (post.meta_title) notes.kept('meta_title', 'headlines.search');
  if (social) notes.kept(post.og_title ? 'og_title' : 'twitter_title', 'headlines.social');
  if (post.og_title && post.twitter_title && post.og_title !== post.twitter_title)
    notes.dropped(
      'twitter_title',
      'import/headline-second',
      `“${post.twitter_title}” is left out: the story has one headline for social networks.`,
    );
  return {
    headline: headlineOf(post, notes),
    headlines: Object.keys(variants).length > 0 ? variants : undefined,
  };
}

/** Ghost calls a post without a title `(Untitled)`; its slug may say more. */
function headlineOf({ title, slug = 'untitled' }: GhostPost, notes: NoteTaker): string {
  const stated = title?.replace(/\s+/g, ' ').trim();
  if (stated && (stated !== '(Untitled)' || /^untitled(-\d+)?$/.test(slug))) {
    notes.kept('title', 'headline');
    return stated;
  }
  const headline = slug.replaceAll('-', ' ');
  notes.guessed('title', 'import/headline-guessed', {
    ...{ message: 'There is no title: the slug stands for it.', value: headline },
    ...{ source: 'slug', confidence: 'low' },
  });
  return headline;
}
