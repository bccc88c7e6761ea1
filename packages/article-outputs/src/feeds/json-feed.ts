import { storyHtml } from '../body/story-html.ts';
import type { StoryOutput } from '../story-output.ts';
import type { Feed } from './feed.ts';

/** JSON Feed 1.1. `_broadsheet` carries what the format has no name for. */
export function jsonFeed(feed: Feed): string {
  const { paper } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    description: feed.description || undefined,
    icon: paper.publisher.logo?.url,
    language: paper.language,
    authors: [{ name: paper.publisher.name, url: paper.publisher.url }],
    items: feed.stories.map((story) => jsonItem(story, feed)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function jsonItem(story: StoryOutput, { labels, wants, paper }: Feed): Record<string, unknown> {
  const { facts } = story;
  const photo = wants?.photo === false ? undefined : story.photo;
  return {
    id: facts.id,
    url: facts.url,
    external_url: facts.isOriginal ? undefined : facts.canonical,
    title: facts.headline,
    summary: facts.description || undefined,
    content_html: storyHtml(story, labels, wants),
    image: photo?.files[0]?.url,
    date_published: facts.published,
    date_modified: facts.modified,
    authors:
      facts.authors.length > 0 ? facts.authors.map(({ name, url }) => ({ name, url })) : undefined,
    tags: [facts.section.label, ...facts.topics.map(({ label }) => label)],
    language: facts.language === paper.language ? undefined : facts.language,
    _broadsheet: {
      about: 'https://www.npmjs.com/package/@broadsheet/article-outputs',
      id: facts.storyId,
      kind: facts.kind,
      section: facts.section.id,
      access: facts.isFree ? 'free' : 'subscriber',
      corrections: facts.corrections.map(({ at, kind, text }) => ({ at, kind, text })),
      photo: photo && { alt: photo.alt, credit: photo.credit },
    },
  };
}
