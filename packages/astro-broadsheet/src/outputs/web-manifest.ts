import { inLanguage, localPath } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { PAPER_COLOURS } from '../page-data/offline-frame.ts';
import { APP_ICONS } from './app-icon.ts';

/** What a device needs to install the paper (W3C Web Application Manifest): one for each language. */
export function webManifest(language: string, newsroom: Newsroom): string {
  const { config, site } = newsroom;
  const { strings, direction } = newsroom.locale(language);
  const at = (path: string) => localPath(path, language, site);
  const title = inLanguage(site.title, language);
  const [background] = PAPER_COLOURS[config.preset];
  const shortcuts = [
    ...(config.search ? [{ name: strings.search, url: at('/search/') }] : []),
    { name: strings.onDevice, url: at('/saved/') },
    { name: strings.archive, url: at('/archive/') },
  ];
  return JSON.stringify({
    ...{ id: at('/'), name: title, short_name: title },
    description: inLanguage(config.description, language) || undefined,
    ...{ start_url: at('/'), scope: site.base, display: 'minimal-ui' },
    ...{ lang: language, dir: direction },
    ...{ theme_color: background, background_color: background },
    categories: ['news'],
    icons: Object.entries(APP_ICONS)
      .filter(([name]) => !name.startsWith('apple'))
      .map(([name, { sizePx, margin }]) => ({
        src: `${site.base}icons/${name}`,
        sizes: `${sizePx}x${sizePx}`,
        type: 'image/png',
        purpose: margin > 0 ? 'maskable' : 'any',
      })),
    shortcuts,
  });
}
