import { shortened } from '../shortened.ts';
import type { TagAction } from '../targets.ts';
import type { Finding } from './html.ts';
import type { Tag } from './tag.ts';

/** What a tag becomes in Markdown. What cannot be carried is said through `found`. */
export function actionText(
  action: TagAction,
  use: TagUse,
  surroundings: Surroundings,
  found: Found,
): string {
  const { tag, inner } = use;
  const first = tag.positional[0] ?? '';
  const text = inner?.trim() || tag.named.text || tag.named.label || tag.named.title || '';
  switch (action) {
    case 'picture':
      return pictureText(tag, surroundings, found);
    case 'quote':
      return quoteText(
        inner?.trim() || tag.named.text || first,
        tag.named.cite ?? tag.named.author ?? tag.named.by,
      );
    case 'link': {
      const to = surroundings.address(tag.named.href ?? tag.named.url ?? tag.named.link ?? first);
      return linkText(text || tag.named.kicker || tag.positional[1] || to, to);
    }
    case 'file': {
      const file = tag.named.file ?? tag.named.src ?? first;
      found('import/file-missing', `The file ${file} is not in the archive; its name stays.`);
      return text || file;
    }
    case 'youtube':
      return linkText(
        tag.named.title || 'Video',
        `https://www.youtube.com/watch?v=${tag.named.id ?? first}`,
      );
    case 'vimeo':
      return linkText(tag.named.title || 'Video', `https://vimeo.com/${tag.named.id ?? first}`);
    case 'tweet': {
      const [user, id] = [tag.named.user ?? 'i', tag.named.id ?? tag.positional.at(-1) ?? ''];
      return linkText(`Post by @${user}`, `https://twitter.com/${user}/status/${id}`);
    }
    case 'ref':
      return surroundings.address(tag.named.path ?? first);
    case 'code':
      return `\n\`\`\`${/^\w+$/.test(first) ? first : ''}\n${(inner ?? '').replace(/^\n+|\s+$/g, '')}\n\`\`\`\n`;
    case 'unwrap':
      return `${tag.named.title ? `**${tag.named.title}**\n\n` : ''}${inner ?? ''}`;
    case 'path':
      return surroundings.address(first);
    case 'person':
      return surroundings.personName(first);
    case 'drop':
      found(
        'import/tag-dropped',
        `${shortened(use.source.replace(/\s+/g, ' '), 80)} is left out, as the map says.`,
      );
      return inner ?? '';
  }
}

/** A picture that is in the archive, else its words in its place. */
export function pictureText(
  tag: Pick<Tag, 'named' | 'positional'>,
  { picture }: Surroundings,
  found: Found,
): string {
  const [src, ...rest] =
    tag.named.src !== undefined ? [tag.named.src, ...tag.positional] : tag.positional;
  const alt = tag.named.alt ?? rest.at(-1) ?? '';
  const caption = tag.named.caption ?? tag.named.title ?? '';
  const path = src === undefined ? undefined : picture(src);
  if (path)
    return `![${escapeMarkdown(alt)}](${path}${caption ? ` "${caption.replace(/"/g, '”')}"` : ''})`;
  const words = [...new Set([alt, caption])].filter(Boolean).join('. ');
  found(
    'import/picture-missing',
    `The picture ${src ?? ''} is not in the archive${words ? '; its words stay' : ''}.`,
  );
  return words ? `*(Picture: ${escapeMarkdown(words.trim())})*` : '';
}

function quoteText(words: string, cite: string | undefined): string {
  const lines = words.split('\n').map((line) => `> ${line}`.trimEnd());
  return `\n\n${lines.join('\n')}${cite ? `\n>\n> — ${cite}` : ''}\n\n`;
}

function linkText(text: string, to: string): string {
  return `[${text.replace(/[[\]]/g, '\\$&')}](${to.replace(/[ ()]/g, encodeURIComponent)})`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]*_`<>]/g, '\\$&');
}

interface TagUse {
  tag: Tag;
  /** What stands between the opening and the closing tag; undefined where there is none. */
  inner: string | undefined;
  source: string;
}

type Found = (code: string, message: string, what?: Finding['what']) => void;

/** What a body can ask of the archive around it. */
export interface Surroundings {
  /** The address of what a reference names; `unresolved:…` where nothing answers to it. */
  address: (reference: string) => string;
  /** The path of a picture in the new paper, where the archive holds it. */
  picture: (src: string) => string | undefined;
  personName: (id: string) => string;
}
