import type { Shortcode } from './shortcode.ts';

/**
 * A shortcode of WordPress as HTML; undefined for one that only a plugin knows,
 * empty for one that shows nothing. `inner` is what it encloses.
 */
export function shortcodeHtml(
  code: Shortcode,
  inner: string | undefined,
  attached: readonly string[],
): string | undefined {
  const { name, values, positional } = code;
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return inner === undefined ? undefined : captionHtml(inner, values.caption);
    case 'gallery':
      return galleryHtml(values.ids ?? values.include ?? attached.join(','));
    case 'playlist':
      return '';
    case 'audio':
    case 'video': {
      const src = SOURCES.map((key) => values[key]).find(Boolean) ?? inner?.trim() ?? positional[0];
      return src ? `\n\n<${name} src="${quoted(src)}"></${name}>\n\n` : '';
    }
    case 'embed':
      return `\n\n${(inner ?? values.src ?? positional[0] ?? '').trim()}\n\n`;
    case 'youtube':
    case 'vimeo':
    case 'dailymotion':
    case 'ted':
      return filmHtml(
        name,
        inner?.trim() || values.url || values.id || values.v || positional.join(' '),
      );
    case 'pullquote':
      return inner === undefined
        ? undefined
        : `\n\n<blockquote class="pullquote">${inner}</blockquote>\n\n`;
    default:
      return undefined;
  }
}

/** WordPress's own, which are never only a word in brackets. */
export const TAKES_TEXT: ReadonlySet<string> = new Set([
  ...['caption', 'wp_caption', 'gallery', 'playlist', 'audio', 'video', 'embed'],
  ...['youtube', 'vimeo', 'dailymotion', 'ted', 'pullquote'],
]);

/** Code listings of common plugins: their text is no HTML. */
export const VERBATIM: ReadonlySet<string> = new Set([
  'code',
  'sourcecode',
  'cc',
  'php',
  'html',
  'css',
  'js',
  'javascript',
  'python',
  'sql',
  'xml',
  'bash',
  'shell',
]);

/** A picture and behind it its caption; before WordPress 3.4 the caption was a value. */
function captionHtml(inner: string, caption: string | undefined): string {
  const [picture = ''] = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner) ?? [];
  const words = caption ?? inner.slice(picture.length);
  return `\n\n<figure class="wp-caption">${picture.trim()}<figcaption>${words.trim()}</figcaption></figure>\n\n`;
}

function galleryHtml(ids: string): string {
  const images = ids
    .split(',')
    .map((id) => id.trim())
    .filter((id) => /^\d+$/.test(id))
    .map((id) => `<figure><img data-id="${id}" src="${ATTACHED}${id}"></figure>`);
  return images.length > 0 ? `\n\n<div class="gallery">${images.join('')}</div>\n\n` : '';
}

function filmHtml(name: string, value: string): string {
  const address =
    /^https?:\/\/\S+/.exec(value)?.[0] ?? `${PLAYERS[name]}${value.replace(/[^\w-]/g, '')}`;
  return `\n\n<iframe src="${quoted(address)}"></iframe>\n\n`;
}

function quoted(text: string): string {
  return text.replace(/&(?!\w+;|#\d+;)/g, '&amp;').replace(/"/g, '&quot;');
}

/** The address of a picture that only its number names. */
export const ATTACHED = 'attachment:';

const SOURCES = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flv', 'wmv'];
const PLAYERS: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
  ted: 'https://www.ted.com/talks/',
};
