import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import { shortened } from '../shortened.ts';
import { attribute, elementsIn, isElement } from './element.ts';
import type { Handling } from './handling.ts';

/** A frame, a film, a recording or a Flash object: `::video` where the theme shows a film, else a link. */
export function embedNodes({ node, context }: Handling): RootContent[] {
  const address = addressOf(node);
  const kind = /^(audio|video)$/.test(node.tagName) ? node.tagName : 'frame';
  if (!address) {
    context.dropped(
      node,
      'import/frame',
      `A ${kind} that names no address of the web is left out.`,
    );
    return [];
  }
  const place = context.surroundings.address?.(address) ?? address;
  const made = linkedMedia(place, attribute(node, 'title') || (kind === 'audio' ? 'Audio' : ''));
  const becomes = made.type === 'leafDirective' ? 'a film' : 'a link';
  context.guessed(
    node,
    `import/${kind}`,
    `The ${kind} ${shortened(address, 120)} becomes ${becomes}.`,
  );
  return [made];
}

/** An address of a film, a post or a page that stands alone: `::video`, else a link in a paragraph. */
export function linkedMedia(address: string, title = ''): RootContent {
  const url = videoAddress(address);
  if (url) {
    const attributes = { url, ...(title && { title }) };
    return { type: 'leafDirective', name: 'video', attributes, children: [] };
  }
  const text = title || hostOf(address) || address;
  const link = {
    type: 'link' as const,
    url: address,
    children: [{ type: 'text' as const, value: text }],
  };
  return { type: 'paragraph', children: [link] };
}

/** Where people watch a film, for the address of its player; undefined where it is no film. */
export function videoAddress(address: string): string | undefined {
  const url = URL.parse(address.replace(/^\/\//, 'https://'));
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^(www|m|player|geo)\./, '');
  const path = url.pathname;
  const last = (pattern: RegExp) => pattern.exec(path)?.[1];
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const id = url.searchParams.get('v') ?? last(/^\/(?:embed|v|shorts|live|e)\/([\w-]{5,20})/);
    const list = url.searchParams.get('list');
    if (id && id !== 'videoseries')
      return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
    return list ? `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}` : undefined;
  }
  if (host === 'youtu.be')
    return watch('https://www.youtube.com/watch?v=', last(/^\/([\w-]{5,20})/));
  if (host === 'vimeo.com') return watch('https://vimeo.com/', last(/^\/(?:video\/)?(\d+)/));
  if (host === 'dailymotion.com') {
    const id = url.searchParams.get('video') ?? last(/^\/(?:embed\/)?video\/(\w+)/);
    return watch('https://www.dailymotion.com/video/', id ?? undefined);
  }
  if (host === 'facebook.com' && path.includes('/plugins/video'))
    return webAddress(url.searchParams.get('href') ?? '');
  if (FILMS.has(host) || /\.(mp4|webm|m4v|mov|ogv)$/i.test(path))
    return url.protocol === 'https:' ? url.href : undefined;
  return undefined;
}

function addressOf(node: Element): string | undefined {
  const parts = [
    node,
    ...elementsIn(node, (each) => isElement(each, 'source', 'embed', 'param', 'a')),
  ];
  for (const part of parts) {
    const isParam = isElement(part, 'param');
    if (isParam && !/^(movie|src|url|filename)$/i.test(attribute(part, 'name'))) continue;
    const names = isParam ? ['value'] : ['src', 'dataSrc', 'dataLazySrc', 'data', 'href'];
    for (const name of names) {
      const found = webAddress(attribute(part, name));
      if (found) return found;
    }
  }
  return undefined;
}

function webAddress(address: string): string | undefined {
  const full = address.startsWith('//') ? `https:${address}` : address;
  if (/^\/(?!\/)/.test(full)) return full;
  return /^https?:\/\//i.test(full) && URL.canParse(full) ? full : undefined;
}

function watch(start: string, id: string | undefined): string | undefined {
  return id ? `${start}${encodeURIComponent(id)}` : undefined;
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';
}

const FILMS = new Set([
  'ted.com',
  'embed.ted.com',
  'videopress.com',
  'video.wordpress.com',
  'streamable.com',
  'rumble.com',
  'odysee.com',
  'twitch.tv',
  'clips.twitch.tv',
  'loom.com',
  'wistia.com',
  'fast.wistia.net',
  'peertube.tv',
]);
