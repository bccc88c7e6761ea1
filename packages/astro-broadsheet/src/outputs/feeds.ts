import type { Feed, StoryOutput } from '@broadsheet/article-outputs';
import {
  absolute,
  type DatedStory,
  feedId,
  inLanguage,
  localPath,
} from '@broadsheet/article-schema';
import { labelOf } from '../newsroom/label.ts';
import { type ListKind, listKey, type Newsroom, type StoryList } from '../newsroom/newsroom.ts';
import { feedFormats } from './feed-formats.ts';
import { labelsIn, paperIn } from './paper.ts';

/** The newest stories that a feed holds, of a language or of one of its lists. */
export function feedStories(language: string, newsroom: Newsroom, list?: StoryList): DatedStory[] {
  const { feeds } = newsroom.config;
  if (list) return list.stories.slice(0, feeds.listItems);
  return (newsroom.byLanguage.get(language) ?? []).slice(0, feeds.items);
}

/** A feed as it is before its stories are put in: of a language, or of one of its lists. */
export function feedFrame(language: string, newsroom: Newsroom, list?: StoryList): FeedFrame {
  const { site } = newsroom;
  const paper = paperIn(language, newsroom);
  const path = list?.path ?? localPath('/', language, site);
  return {
    id: feedId(`feeds${path}`, site),
    title: list ? `${labelOf(list, newsroom)} — ${paper.title}` : paper.title,
    description: list ? '' : inLanguage(newsroom.config.description, language),
    homeUrl: absolute(path, site),
    paper,
    labels: labelsIn(language, newsroom),
  };
}

/** The lists of a language that have feeds: sections, topics and people. */
export function listsWithFeeds(language: string, newsroom: Newsroom): StoryList[] {
  return [...newsroom.lists.values()].filter(
    (list) => list.language === language && FED.includes(list.kind),
  );
}

/** The feeds of the paper or of a list, one in each format, as pages link them. */
export function feedLinks(frame: FeedFrame, { config }: Newsroom): FeedLink[] {
  return feedFormats(config).map(({ file, type, name }) => ({
    href: `${frame.homeUrl}${file}`,
    type,
    title: `${frame.title} (${name})`,
  }));
}

/** The stories whose ninjs stands beside their page. */
export function ninjsStories(language: string, newsroom: Newsroom): DatedStory[] {
  const { ninjs } = newsroom.config;
  if (ninjs === false) return [];
  return ninjs === 'all'
    ? (newsroom.byLanguage.get(language) ?? [])
    : feedStories(language, newsroom);
}

/** The list of a kind that stands at an address. */
export function listOf(kind: ListKind, language: string, id: string, newsroom: Newsroom) {
  return newsroom.lists.get(listKey(kind, language, id));
}

const FED: ListKind[] = ['section', 'topic', 'person'];

/** A feed without its stories and its own address. */
export type FeedFrame = Omit<Feed, 'stories' | 'feedUrl'>;
interface FeedLink {
  href: string;
  type: string;
  title: string;
}

export type FeedOf = (stories: StoryOutput[], feedUrl: string) => Feed;
