import type { OpmlFeed } from '@broadsheet/article-outputs';
import type { ListKind, Newsroom, StoryList } from '../newsroom/newsroom.ts';
import { feedFile } from './feed-formats.ts';
import { feedFrame, listsWithFeeds } from './feeds.ts';

/** The feeds of a language in groups: the whole paper, then sections, topics and people. */
export function opmlGroups(language: string, newsroom: Newsroom): FeedGroup[] {
  const { strings } = newsroom.locale(language);
  const feed = (list?: StoryList): OpmlFeed => {
    const { title, homeUrl } = feedFrame(language, newsroom, list);
    return { title, homeUrl, feedUrl: `${homeUrl}${feedFile(newsroom.config)}`, language };
  };
  const lists = listsWithFeeds(language, newsroom);
  const group = (label: string, kind: ListKind) => ({
    label,
    feeds: lists
      .filter((list) => list.kind === kind)
      .map(feed)
      .toSorted((a, b) => a.title.localeCompare(b.title, language)),
  });
  return [
    { label: strings.wholePaper, feeds: [feed()] },
    group(strings.sections, 'section'),
    group(strings.topics, 'topic'),
    group(strings.people, 'person'),
  ].filter(({ feeds }) => feeds.length > 0);
}

export interface FeedGroup {
  label: string;
  feeds: OpmlFeed[];
}
