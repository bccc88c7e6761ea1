import { type DatedStory, instantOf, localPath, sectionFact } from '@broadsheet/article-schema';
import { listKey, type Newsroom } from '../newsroom/newsroom.ts';
import { type FrameData, frame } from './frame.ts';
import { type TeaserData, teaser } from './teaser.ts';

/** The front page of a language: a lead, a second deck, the latest, and a block for each section. */
export function frontPage(language: string, newsroom: Newsroom): FrontData {
  const { site, config } = newsroom;
  const locale = newsroom.locale(language);
  const stories = newsroom.byLanguage.get(language) ?? [];
  const show = (story: DatedStory) => teaser(story, newsroom, locale);
  const lead = leadOf(stories, config.now);
  const seconds = stories.filter((story) => story !== lead && isWeighty(story)).slice(0, SECONDS);
  const used = new Set([lead, ...seconds]);
  const blocks = site.sections.map(({ id }) => {
    const list = newsroom.lists.get(listKey('section', language, id));
    const fact = sectionFact(id, language, site);
    return {
      ...fact,
      stories: (list?.stories ?? [])
        .filter((story) => !used.has(story))
        .slice(0, BLOCK)
        .map(show),
    };
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
    latest: stories.slice(0, LATEST).map(show),
    blocks: blocks.filter((block) => block.stories.length > 0),
  };
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

const SECONDS = 4;
const LATEST = 10;
const BLOCK = 4;
const RECENT = 12;
const LIGHT = new Set(['brief', 'sponsored', 'letters', 'editorial', 'opinion']);

export interface FrontData {
  kind: 'front';
  frame: FrameData;
  lead: TeaserData | undefined;
  seconds: TeaserData[];
  latest: TeaserData[];
  blocks: { id: string; label: string; path: string; stories: TeaserData[] }[];
}
