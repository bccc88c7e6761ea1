import type { Instant, StoryFacts } from '@broadsheet/article-schema';
import type { PublisherOutput } from '../paper.ts';
import { element, xmlDocument } from '../xml.ts';
import { SITEMAP_NAMESPACE } from './month.ts';

/**
 * A Google News sitemap: the stories of the last two days before `now`, newest first, at most 1,000.
 * Advertisements, stories that stand elsewhere and those not to be indexed are not news of this paper.
 */
export function newsSitemap(
  stories: readonly StoryFacts[],
  publisher: PublisherOutput,
  now: Instant,
): string {
  const urls = stories.filter((story) => isNews(story, now)).slice(0, MOST);
  return xmlDocument(
    element(
      'urlset',
      urls.map((story) =>
        element('url', [
          element('loc', story.url),
          element('lastmod', story.modified),
          element('news:news', [
            element('news:publication', [
              element('news:name', publisher.newsName),
              element('news:language', newsLanguage(story.language)),
            ]),
            element('news:publication_date', story.published),
            element('news:title', story.headline),
          ]),
        ]),
      ),
      {
        xmlns: SITEMAP_NAMESPACE,
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
    ),
  );
}

function isNews(story: StoryFacts, now: Instant): boolean {
  const age = Date.parse(now) - Date.parse(story.published);
  return story.isIndexed && story.isOriginal && story.kind !== 'sponsored' && age < TWO_DAYS;
}

/** ISO 639, two or three letters; of Chinese alone the script is told. */
function newsLanguage(language: string): string {
  const { language: base, script } = new Intl.Locale(language).maximize();
  return base === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : base;
}

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
const MOST = 1000;
