import { absolute, localPath } from '@broadsheet/article-schema';
import type { Newsroom } from './newsroom.ts';

/** The old addresses of public stories, and those of `redirects.yaml`, as files to be written. */
export function redirectsOf(newsroom: Newsroom): RedirectFile[] {
  const { site } = newsroom;
  const aliases = [...newsroom.stories.values()].flatMap((story) =>
    story.aliases.map((alias) => ({ file: fileOf(alias), to: newsroom.facts(story).url })),
  );
  const moved = newsroom.redirects.map(({ from, to }) => ({
    file: fileOf(from),
    to: to.startsWith('/') ? absolute(localPath(to, site.languages[0] ?? '', site), site) : to,
  }));
  return [...aliases, ...moved];
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
