import {
  breadcrumbNode,
  headTags,
  jsonLdScript,
  type Paper,
  publisherNode,
  type Tag,
  websiteNode,
} from '@broadsheet/article-outputs';
import { absolute, inLanguage, localPath } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { feedFrame, feedLinks } from '../outputs/feeds.ts';
import { paperIn } from '../outputs/paper.ts';
import type { FrameInput } from './frame-input.ts';

/** What a page tells machines: the tags of its head, and its structured data as one graph. */
export function machineFacts(
  page: FrameInput,
  newsroom: Newsroom,
): { head: Tag[]; jsonLd: string } {
  const { site, config } = newsroom;
  const { language, list, story } = page;
  const paper = paperIn(language, newsroom);
  const url = absolute(page.path, site);
  const feeds = feedLinks(feedFrame(language, newsroom), newsroom);
  const own =
    list && list.kind !== 'series' ? feedLinks(feedFrame(language, newsroom, list), newsroom) : [];
  const tags = headTags(
    {
      title: page.title ?? paper.title,
      description: page.description || inLanguage(config.description, language),
      ...{
        url,
        canonical: page.canonical,
        isIndexed: (page.isIndexed ?? true) && !config.isPreview,
      },
      alternates: [
        { language, url },
        ...(page.translations ?? []).map((other) => ({
          language: other.language,
          url: absolute(other.path, site),
        })),
      ],
      defaultLanguage: site.languages[0] ?? language,
      ...{ story, photo: story?.photo, feeds: [...own, ...feeds] },
      rslUrl: config.rights.rsl && absolute(`${site.base}rsl.xml`, site),
    },
    paper,
  );
  return { head: tags, jsonLd: graphOf(page, { url, paper }, newsroom) };
}

/** The nodes of the page, its breadcrumb, the site and the publisher. Pages not to be indexed have none. */
function graphOf(
  page: FrameInput,
  { url, paper }: { url: string; paper: Paper },
  newsroom: Newsroom,
) {
  if (page.isIndexed === false && !page.story) return '';
  const { site } = newsroom;
  const home = {
    label: newsroom.locale(page.language).strings.home,
    url: absolute(localPath('/', page.language, site), site),
  };
  const crumbs = (page.breadcrumb ?? []).map(({ label, path }) => ({
    label,
    url: absolute(path, site),
  }));
  const end = page.story ? [{ label: page.story.facts.headline, url }] : [];
  return jsonLdScript([
    ...(page.nodes?.(paper) ?? []),
    ...(crumbs.length > 0 ? [breadcrumbNode(url, [home, ...crumbs, ...end])] : []),
    websiteNode(paper),
    publisherNode(paper),
  ]);
}
