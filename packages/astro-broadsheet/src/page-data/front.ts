import {
  type DatedStory,
  dayOf,
  instantOf,
  localPath,
  sectionFact,
} from '@broadsheet/article-schema';
import { listKey, type Newsroom } from '../newsroom/newsroom.ts';
import type { FrontLayout, FrontOption } from '../options/front.ts';
import { columnsOf, type FrontColumn } from './columns.ts';
import { type FrameData, frame } from './frame.ts';
import { type TeaserData, teaser } from './teaser.ts';

/** The front page of a language, block by block. */
export function frontPage(language: string, newsroom: Newsroom): FrontData {
  const { site, config } = newsroom;
  const locale = newsroom.locale(language);
  const stories = newsroom.byLanguage.get(language) ?? [];
  const year = dayOf(config.now, config.zone).year;
  // On the front the year goes without saying, unless it is another.
  const show = (story: DatedStory) => {
    const shown = teaser(story, newsroom, locale);
    return dayOf(story.published, config.zone).year === year
      ? { ...shown, published: locale.shortDate(story.published) }
      : shown;
  };
  const today = locale.shortDate(config.now).text;
  // The hour tells nothing of a story of another day.
  const showTimed = (story: DatedStory) => {
    const shown = show(story);
    return shown.published.text === today
      ? shown
      : { ...shown, time: locale.shortDate(story.published) };
  };
  const lead = leadOf(stories, config.now);
  const seconds = stories.filter((story) => story !== lead && isWeighty(story)).slice(0, SECONDS);
  const used = new Set([lead, ...seconds]);
  const take = (list: readonly DatedStory[], count: number) => {
    const taken = list.filter((story) => !used.has(story)).slice(0, count);
    for (const story of taken) used.add(story);
    return taken.map(show);
  };
  const blocks = (config.front ?? standardFront(site.sections)).flatMap((block): FrontBlock[] => {
    if (block.block === 'lead') return lead ? [{ block: 'lead' }] : [];
    if (block.block === 'latest')
      return [{ block: 'latest', stories: stories.slice(0, block.count).map(showTimed) }];
    const list = newsroom.lists.get(listKey(block.block, language, block.id));
    const layout = block.layout ?? 'lead';
    const shown = take(list?.stories ?? [], COUNTS[layout]);
    if (!list || shown.length === 0) return [];
    const { label, path } =
      block.block === 'section' ? sectionFact(block.id, language, site) : list;
    return [
      { block: 'stories', id: block.id, label, path, layout, columns: columnsOf(layout, shown) },
    ];
  });
  return {
    kind: 'front',
    frame: frame(
      {
        language,
        path: localPath('/', language, site),
        date: locale.day(instantOf(new Date(config.now))),
        translations: site.languages
          .filter((other) => other !== language)
          .map((other) => ({ language: other, path: localPath('/', other, site) })),
      },
      newsroom,
    ),
    lead: lead && show(lead),
    seconds: seconds.map(show),
    latest: stories.slice(0, LATEST).map(showTimed),
    blocks,
  };
}

/** The lead, then the sections in turn large and small; opinion has its authors' faces. */
function standardFront(sections: readonly { id: string }[]): FrontOption {
  const blocks = sections.map(({ id }, index) => ({
    block: 'section' as const,
    id,
    layout: OPINION.has(id) ? 'voices' : (ROTATION[index % ROTATION.length] ?? 'lead'),
  }));
  return [{ block: 'lead' }, ...blocks];
}

/** The newest story that an editor put at the head, else the newest weighty one with a photo. */
function leadOf(stories: readonly DatedStory[], now: string): DatedStory | undefined {
  const chosen = stories.find(({ lead }) => lead && lead.until > now);
  const recent = stories.filter(isWeighty).slice(0, RECENT);
  return chosen ?? recent.find(({ photo }) => photo) ?? recent[0] ?? stories[0];
}

function isWeighty({ kind }: DatedStory): boolean {
  return !LIGHT.has(kind);
}

const SECONDS = 5;
const LATEST = 10;
const RECENT = 12;
const COUNTS: Record<FrontLayout, number> = {
  lead: 6,
  'three-up': 3,
  'four-up': 4,
  list: 8,
  voices: 4,
};
const ROTATION: readonly FrontLayout[] = ['lead', 'four-up'];
const OPINION = new Set(['opinion', 'comment', 'views', 'voices']);
const LIGHT = new Set(['brief', 'sponsored', 'letters', 'editorial', 'opinion']);

export interface FrontData {
  kind: 'front';
  frame: FrameData;
  lead: TeaserData | undefined;
  seconds: TeaserData[];
  latest: TeaserData[];
  blocks: FrontBlock[];
}

export type FrontBlock =
  /** The lead, the second deck and the latest, as the page has them. */
  { block: 'lead' } | { block: 'latest'; stories: TeaserData[] } | StoriesBlock;

/** Stories of a section or topic, newest first, as they stand beside each other. */
export interface StoriesBlock {
  block: 'stories';
  id: string;
  label: string;
  path: string;
  layout: FrontLayout;
  columns: FrontColumn[];
}
