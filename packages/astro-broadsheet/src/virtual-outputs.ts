import {
  atomFeed,
  type Feed,
  jsonFeed,
  rssFeed,
  type StoryOutput,
} from '@broadsheet/article-outputs';
import { absolute, type DatedStory } from '@broadsheet/article-schema';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import MdxBody from './components/article/MdxBody.astro';
import type { StoryEntry } from './content/story';
import type { ListKind, Newsroom } from './newsroom/newsroom';
import { outputKey } from './newsroom/page-key';
import { feedFile, feedFormats } from './outputs/feed-formats';
import { type FeedFrame, feedFrame, feedStories, listOf } from './outputs/feeds';
import { storyOutput } from './outputs/story-output';
import { storyPage } from './page-data';
import { bodyOf, languageOf, markdown, mdxOf, newsroom, pathsOf } from './virtual';

/** A feed of the paper, or of a list, in the format that the route's ending names. */
export async function feedAnswer(routePattern: string, list?: ListAddress): Promise<Response> {
  const room = await newsroom();
  const language = languageOf(routePattern, room);
  const found = list && listOf(list.kind, language, list.id, room);
  const frame = feedFrame(language, room, found);
  const file = routePattern.split('/').at(-1) ?? '';
  const stories = await withBodies(feedStories(language, room, found), room);
  const archive = found ? undefined : archiveOf(frame, stories, room);
  return answer({ ...frame, stories, archive, feedUrl: `${frame.homeUrl}${file}` });
}

/** The static paths of a kind of list's feeds: one for each list, its periods left out. */
export async function feedPaths(kind: ListKind, routePattern: string) {
  const room = await newsroom();
  const paths = await pathsOf(kind, routePattern);
  return paths
    .filter(({ props }) => props.address.period === undefined)
    .map(({ params, props }) => {
      const { language, address } = props;
      const list = listOf(kind, language, address.id ?? '', room);
      const stories = feedStories(language, room, list);
      return { params, props, cacheKey: outputKey(stories, room, list?.label, list?.path) };
    });
}

/** A feed in the format of its address. */
export function answer(feed: Feed): Response {
  const file = feed.feedUrl.split('/').at(-1) ?? '';
  const [text, type] = file.endsWith('.json')
    ? [jsonFeed(feed), 'application/feed+json']
    : file.startsWith('atom')
      ? [atomFeed(feed), 'application/atom+xml']
      : [rssFeed(feed), 'application/rss+xml'];
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

/** Stories with the body that each has on its page; subscribers' stories without. */
export function withBodies(stories: readonly DatedStory[], room: Newsroom): Promise<StoryOutput[]> {
  return Promise.all(
    stories.map(async (story) =>
      storyOutput(story, room, story.access === 'free' ? await bodyFor(story, room) : undefined),
    ),
  );
}

/** The feed of the month that the oldest story of a feed appeared in holds what went before. */
function archiveOf(
  frame: FeedFrame,
  stories: StoryOutput[],
  { config }: Newsroom,
): Feed['archive'] {
  const oldest = stories.at(-1)?.facts.edition.slice(0, 7);
  if (!config.feeds.archives || !oldest) return undefined;
  return { previous: `${frame.homeUrl}atom-${oldest}.xml` };
}

/** The static paths of the feeds of months. */
export async function monthPaths(routePattern: string) {
  const room = await newsroom();
  const language = languageOf(routePattern, room);
  const months = monthsOf(language, room);
  return months.map((month, index) => {
    const stories = room.calendar.get(language)?.get(month) ?? [];
    return { params: { month }, cacheKey: outputKey(stories, room, month, months[index + 1]) };
  });
}

/** The feed of a month: its stories, and where the month before stands. */
export async function monthFeed(month: string, routePattern: string): Promise<Response> {
  const room = await newsroom();
  const language = languageOf(routePattern, room);
  const frame = feedFrame(language, room);
  const months = monthsOf(language, room);
  const before = months[months.indexOf(month) + 1];
  const stories = await withBodies(room.calendar.get(language)?.get(month) ?? [], room);
  const archive = {
    previous: before && `${frame.homeUrl}atom-${before}.xml`,
    current: `${frame.homeUrl}${currentFile(room)}`,
  };
  return answer({ ...frame, stories, archive, feedUrl: `${frame.homeUrl}atom-${month}.xml` });
}

/** The feed whose past the months hold: in their own format, where there is one. */
function currentFile({ config }: Newsroom): string {
  const atom = feedFormats(config).find(({ format }) => format === 'atom');
  return atom?.file ?? feedFile(config);
}

/** The months of a language, newest first. */
export function monthsOf(language: string, room: Newsroom): string[] {
  const periods = [...(room.calendar.get(language)?.keys() ?? [])];
  return periods
    .filter((period) => period.length === 7)
    .toSorted()
    .toReversed();
}

/** The address of a file of the site. */
export function fileUrl(name: string, { site }: Newsroom): string {
  return absolute(`${site.base}${name}`, site);
}

async function bodyFor(story: DatedStory, room: Newsroom): Promise<string> {
  const known = bodies.get(story);
  if (known) return known;
  const body = renderedBody(story, room);
  bodies.set(story, body);
  if (bodies.size > KEPT) bodies.delete(bodies.keys().next().value as DatedStory);
  return body;
}

async function renderedBody(story: DatedStory, room: Newsroom): Promise<string> {
  const entry = room.entry(story.id);
  const { language, file } = story;
  const text = entry?.isMdx
    ? await mdxBody(entry, story, room)
    : await bodyOf(file, language, entry);
  const updates = room.facts(story).details.live?.updates.toReversed() ?? [];
  const parts = await Promise.all(
    updates.map(
      async (update) =>
        `<h2>${escapeText(update.headline)}</h2>${await markdown(update.text, language, entry)}`,
    ),
  );
  return [text, ...parts].join('\n');
}

/** MDX is a component: it is shown as a page shows it, without the page. */
async function mdxBody(entry: StoryEntry, story: DatedStory, room: Newsroom): Promise<string> {
  const { default: renderer } = await import('@astrojs/mdx/server.js');
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer });
  const props = { Content: await mdxOf(entry), entry };
  return container.renderToString(MdxBody, {
    props,
    locals: { broadsheet: storyPage(story, room) },
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

// A body is asked for by several feeds, one soon after the other; all of them would fill the memory.
const KEPT = 300;
const bodies = new Map<DatedStory, Promise<string>>();

interface ListAddress {
  kind: ListKind;
  id: string;
}
