import { pageNode } from '@broadsheet/article-outputs';
import { absolute, localPath } from '@broadsheet/article-schema';
import type { Address } from '../newsroom/addresses.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { feedFormats } from '../outputs/feed-formats.ts';
import { opmlGroups } from '../outputs/opml.ts';
import { type FrameData, frame } from './frame.ts';

/** The feeds of the paper, for people: what each is about, and its address in every format. */
export function feedsPage(language: string, { path }: Address, newsroom: Newsroom): FeedsData {
  const { strings } = newsroom.locale(language);
  const { site } = newsroom;
  const url = absolute(path, site);
  return {
    kind: 'feeds',
    frame: frame(
      {
        ...{ language, path, title: strings.feeds, breadcrumb: [{ label: strings.feeds, path }] },
        translations: site.languages
          .filter((other) => other !== language)
          .map((other) => ({ language: other, path: localPath('/feeds/', other, site) })),
        nodes: (paper) => [pageNode({ url, name: strings.feeds }, paper)],
      },
      newsroom,
    ),
    opmlPath: localPath('/feeds.opml', language, site),
    correctionsFeedPath: localPath('/corrections.xml', language, site),
    groups: opmlGroups(language, newsroom).map(({ label, feeds }) => ({
      label,
      feeds: feeds.map(({ title, homeUrl }) => {
        const home = homeUrl.slice(site.origin.length);
        const formats = feedFormats(newsroom.config).map(({ file, name }) => ({
          name,
          path: `${home}${file}`,
        }));
        return { title: title.split(' — ')[0] ?? title, path: home, formats };
      }),
    })),
  };
}

export interface FeedsData {
  kind: 'feeds';
  frame: FrameData;
  opmlPath: string;
  correctionsFeedPath: string;
  groups: {
    label: string;
    feeds: { title: string; path: string; formats: { name: string; path: string }[] }[];
  }[];
}
