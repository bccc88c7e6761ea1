import type { Options } from './config.ts';
import { feedFormats } from './outputs/feed-formats.ts';
import { iconName } from './outputs/icon.ts';

/**
 * Every route of the theme: the pattern that Astro matches and the file that answers it. Pages stand
 * once for each language, under its prefix; endpoints of the whole site once.
 */
export function routesOf(options: Options): Route[] {
  const { languages, paths, search, ninjs, feeds, rights, offline } = options;
  const perLanguage = languages.flatMap((language, index) => {
    const prefix = index === 0 ? '' : `/${language}`;
    const route = (pattern: string, file: string) => ({
      pattern: `${prefix}${pattern}` || '/',
      file,
    });
    return [
      route('/', 'front.astro'),
      route(astroPattern(paths.story), 'story.astro'),
      ...(ninjs ? [route(`${astroPattern(paths.story)}/ninjs.json`, 'ninjs')] : []),
      ...feedFormats(options).flatMap(({ file: feed }) => [
        route(`/${feed}`, 'feed-paper'),
        route(`${astroPattern(paths.topic)}/${feed}`, 'feed-topic'),
        route(`${astroPattern(paths.person)}/${feed}`, 'feed-person'),
        route(`${astroPattern(paths.section)}/${feed}`, 'feed-section'),
      ]),
      ...(feeds.archives ? [route('/atom-[month].xml', 'feed-month')] : []),
      route('/corrections.xml', 'feed-corrections'),
      route('/feeds', 'feeds.astro'),
      route('/feeds.opml', 'feeds-opml'),
      route(`${astroPattern(paths.topic)}/[...period]`, 'topic.astro'),
      route(`${astroPattern(paths.person)}/[...period]`, 'person.astro'),
      route(`${astroPattern(paths.series)}/[...period]`, 'series.astro'),
      route('/archive/[...period]', 'archive.astro'),
      route('/corrections', 'corrections.astro'),
      ...(search
        ? [route('/search', 'search.astro'), route('/opensearch.xml', 'opensearch.xml')]
        : []),
      ...(offline ? OFFLINE.map(([pattern, file]) => route(pattern, file)) : []),
      route(`${astroPattern(paths.section)}/[...period]`, 'section.astro'),
      route('/[page]', 'page.astro'),
    ];
  });
  return [
    ...perLanguage,
    { pattern: '/404', file: '404.astro' },
    { pattern: '/sitemap-index.xml', file: 'sitemap-index.xml' },
    { pattern: '/sitemap-[month].xml', file: 'sitemap-month.xml' },
    { pattern: '/news-sitemap.xml', file: 'news-sitemap' },
    { pattern: '/robots.txt', file: 'robots' },
    { pattern: `/${iconName(options)}`, file: 'icon' },
    ...(rights.uses['ai-training']
      ? [{ pattern: '/.well-known/tdmrep.json', file: 'tdmrep' }]
      : []),
    ...(rights.rsl ? [{ pattern: '/rsl.xml', file: 'rsl' }] : []),
    { pattern: '/feeds/[partner]', file: 'feed-partner' },
    { pattern: '/_astro/pictures/[name]', file: 'picture' },
    ...(offline ? [{ pattern: '/icons/[name]', file: 'app-icon' }] : []),
    { pattern: '/[...file]', file: 'hosting' },
    { pattern: '/[...alias]', file: 'redirect' },
  ];
}

const OFFLINE = [
  ['/saved', 'saved.astro'],
  ['/offline', 'offline.astro'],
  ['/site.webmanifest', 'webmanifest'],
] as const;

/** `/[yyyy]/[mm]/[slug]` for `/{yyyy}/{mm}/{slug}/`. */
function astroPattern(pattern: string): string {
  return pattern.replace(/\{(\w+)\}/g, '[$1]').replace(/\/$/, '');
}

/** `file` below `routes/`; one without an ending is code, compiled or not. */
export interface Route {
  pattern: string;
  file: string;
}
