import type { Instant, StoryFacts } from '@broadsheet/article-schema';
import type { PublisherOutput } from '../paper.ts';
import { element, xmlDocument } from '../xml.ts';
import { SITEMAP_NAMESPACE } from './month.ts';

/**
 * A Google News sitemap: the stories of the last two days before `now`, at most 1,000. They come newest first,
 * and of an archive no more are asked for than that takes.
 * Advertisements, stories that stand elsewhere and those not to be indexed are not news of this paper.
 * Where there is no news it lists the newest story as a plain address: a sitemap cannot be empty
 * (sitemaps.org 0.9, schema).
 */
export function newsSitemap(
  stories: Iterable<StoryFacts>,
  publisher: PublisherOutput,
  now: Instant,
): string {
  const { news, newest } = newsAmong(stories, now);
  const urls = news.length > 0 ? news : newest;
  return xmlDocument(
    element(
      'urlset',
      urls.map((story) =>
        element('url', [
          element('loc', story.url),
          element('lastmod', story.modified),
          ...(news.length > 0 ? [newsElement(story, publisher)] : []),
        ]),
      ),
      {
        xmlns: SITEMAP_NAMESPACE,
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
    ),
  );
}

function newsAmong(stories: Iterable<StoryFacts>, now: Instant) {
  const news: StoryFacts[] = [];
  for (const story of stories) {
    if (!isOwn(story)) continue;
    if (!isRecent(story, now)) return { news, newest: [story] };
    news.push(story);
    if (news.length === MOST) break;
  }
  return { news, newest: [] };
}

function newsElement(story: StoryFacts, { newsName }: PublisherOutput) {
  return element('news:news', [
    element('news:publication', [
      element('news:name', newsName),
      element('news:language', newsLanguage(story.language)),
    ]),
    element('news:publication_date', story.published),
    element('news:title', story.headline),
  ]);
}

function isOwn({ isIndexed, isOriginal, kind }: StoryFacts): boolean {
  return isIndexed && isOriginal && kind !== 'sponsored';
}

function isRecent({ published }: StoryFacts, now: Instant): boolean {
  return Date.parse(now) - Date.parse(published) < TWO_DAYS;
}

/** ISO 639, two or three letters; of Chinese alone the script is told. */
function newsLanguage(language: string): string {
  const { language: base, script } = new Intl.Locale(language).maximize();
  return base === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : base;
}

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
const MOST = 1000;
