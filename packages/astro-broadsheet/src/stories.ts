import type { StoryFacts } from '@broadsheet/article-schema';
import { newsroom } from './virtual';

/**
 * The facts of every story that is public at the moment of this build, the newest first: for outputs of
 * a site's own, in `src/pages`. A story that is not public is not among them.
 */
export async function publicFacts(): Promise<StoryFacts[]> {
  const room = await newsroom();
  return [...room.stories.values()].map((story) => room.facts(story));
}
