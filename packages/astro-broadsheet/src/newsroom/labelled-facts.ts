import type { StoryFacts } from '@broadsheet/article-schema';
import { say } from '../strings.ts';
import type { Locale } from './locale.ts';

/**
 * The facts of a story, a paid one labelled in its headlines themselves: so no style sheet can hide
 * the label, and no list, feed, search result, record or print can leave it behind.
 */
export function labelledFacts(facts: StoryFacts, { strings }: Locale): StoryFacts {
  if (facts.kind !== 'sponsored') return facts;
  const labelled = (headline: string) => say(strings.sponsoredHeadline, { headline });
  const { short, social, search } = facts.headlines;
  return {
    ...facts,
    headline: labelled(facts.headline),
    headlines: { short: labelled(short), social: labelled(social), search: labelled(search) },
  };
}
