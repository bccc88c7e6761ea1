import { absolute, localPath } from '@broadsheet/article-schema';
import type { Newsroom } from './newsroom.ts';

/** The old addresses of public stories, and those of `redirects.yaml`, as files to be written. */
export function redirectsOf(newsroom: Newsroom): RedirectFile[] {
  return allOf(newsroom)
    .filter(({ from }) => !isAsked(from) && fileOf(from) !== '/index.html')
    .map(({ from, to }) => ({ file: fileOf(from), to }));
}

/**
 * The old addresses that only a query tells apart, such as `/?p=12`: no file can answer to one. Hosts
 * that read rules get them; elsewhere the front looks into `old-addresses.json`.
 */
export function askedRedirectsOf(newsroom: Newsroom): AskedRedirect[] {
  return allOf(newsroom)
    .filter(({ from }) => isAsked(from))
    .map(({ from, to }) => ({ query: from.slice(from.indexOf('?') + 1), to }));
}

function allOf(newsroom: Newsroom): { from: string; to: string }[] {
  const { site } = newsroom;
  const aliases = [...newsroom.stories.values()].flatMap((story) =>
    story.aliases.map((from) => ({ from, to: newsroom.facts(story).url })),
  );
  const moved = newsroom.redirects.map(({ from, to }) => ({
    from,
    to: to.startsWith('/') ? absolute(localPath(to, site.languages[0] ?? '', site), site) : to,
  }));
  return [...aliases, ...moved];
}

function isAsked(path: string): boolean {
  return /^\/(index\.php)?\?[\w=&-]+$/.test(path);
}

/** `old/story/index.html` for `/old/story/` and `/old/story`; a name with an ending stays as it is. */
function fileOf(path: string): string {
  const bare = decodeURI(path.split(/[?#]/)[0] ?? '').replace(/^\/+|\/+$/g, '');
  return /\.(html?|php|aspx?)$/i.test(bare) ? bare : `${bare}/index.html`;
}

/** `file` from the root of the built site, `to` an absolute address. */
export interface RedirectFile {
  file: string;
  to: string;
}

/** `query` as it stands behind the question mark of the front, `p=12`. */
export interface AskedRedirect {
  query: string;
  to: string;
}
