import type { Instant } from '@broadsheet/article-schema';
import type { Wants } from '../body/story-html.ts';
import type { StoryOutput } from '../story-output.ts';
import type { Feed } from './feed.ts';

/**
 * The feed of a partner: some of the stories, later than the paper's own if that was agreed, whole or
 * as teasers, with or without pictures, under the paper's ids or under the addresses. `now` is the
 * moment that the paper is made for.
 */
export function partnerFeed(feed: Feed, partner: PartnerTerms, now: Instant): Feed {
  const until = Date.parse(now) - partner.delayMinutes * 60_000;
  const stories = feed.stories
    .filter((story) => isWanted(story, partner) && Date.parse(story.facts.published) <= until)
    .slice(0, partner.items)
    .map((story) => (partner.ids === 'url' ? withAddressAsId(story) : story));
  const wants: Wants = { text: partner.text, photo: partner.photos };
  return { ...feed, stories, wants };
}

function isWanted(
  { facts }: StoryOutput,
  { sections, topics, kinds, syndicated }: PartnerTerms,
): boolean {
  const isOurs = facts.isOriginal && facts.attribution === undefined;
  return (
    (syndicated || isOurs) &&
    (sections.length === 0 || sections.includes(facts.section.id)) &&
    (topics.length === 0 || facts.topics.some(({ id }) => topics.includes(id))) &&
    (kinds.length === 0 || kinds.includes(facts.kind))
  );
}

function withAddressAsId(story: StoryOutput): StoryOutput {
  return { ...story, facts: { ...story.facts, id: story.facts.url } };
}

/** Empty lists mean all. `topics` are slugs; `syndicated`: stories of other papers, too. */
export interface PartnerTerms {
  sections: string[];
  topics: string[];
  kinds: string[];
  syndicated: boolean;
  text: 'full' | 'teaser';
  photos: boolean;
  ids: 'stable' | 'url';
  delayMinutes: number;
  items: number;
}
