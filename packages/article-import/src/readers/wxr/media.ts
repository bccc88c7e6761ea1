import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureSource, PlacedPicture } from '../../html/surroundings.ts';
import { mediaPath } from '../../media/media-path.ts';
import type { ReadOptions } from '../../reader.ts';
import { textStore } from '../../text-store.ts';
import { textSet, textTable } from '../../text-table.ts';
import { originalOf, uploadPath } from './attachments.ts';
import { ATTACHED } from './shortcode-html.ts';
import type { Survey } from './survey.ts';

/**
 * The pictures of an export. `find` gives the new path of one, with the words that its attachment has;
 * `filesOf` the file or address of each path found since it was asked last.
 */
export function mediaOf(folders: readonly string[], survey: Survey, { media }: ReadOptions): Media {
  const texts = textStore();
  const paths = textTable();
  const taken = textSet();
  let used = new Map<string, string>();
  const place = (from: string, upload: string) => {
    const known = paths.get(from);
    const path = known === undefined ? mediaPath(upload, taken) : texts.get(known);
    if (known === undefined) {
      paths.set(from, texts.add(path));
      taken.add(path.toLowerCase());
    }
    used.set(path, from);
    return path;
  };
  return {
    find({ sources, id }) {
      if (media === 'skip') return undefined;
      const attachment = (id && survey.attachments.get(id)) || survey.attachments.of(sources);
      const all = [...(attachment ? [attachment.url] : []), ...sources];
      const found = media === 'fetch' ? onTheWeb(all, survey) : onDisk(all, folders);
      if (!found) return undefined;
      const { alt, credit } = attachment ?? {};
      // In a text the caption stands beside the picture; only a gallery of numbers has none.
      const caption = sources.some((source) => source.startsWith(ATTACHED)) && attachment?.caption;
      return {
        path: place(found.from, found.upload),
        ...(alt && { alt }),
        ...(caption && { caption }),
        ...(credit && { credit }),
      };
    },
    takeFiles() {
      const taken = Object.fromEntries(used);
      used = new Map();
      return taken;
    },
  };
}

/** The largest of its files that lies beside the export. */
function onDisk(sources: readonly string[], folders: readonly string[]): Found | undefined {
  const uploads = new Set(
    sources.flatMap((source) => {
      const path = uploadPath(source);
      return path && PICTURE.test(path) ? [originalOf(path), path] : [];
    }),
  );
  for (const upload of uploads) {
    const file = decoded(upload);
    if (file.split(/[/\\]/).includes('..')) continue;
    for (const folder of folders) {
      const from = BELOW.map((below) => join(folder, below, file)).find((full) => existsSync(full));
      if (from) return { from, upload };
    }
  }
  return undefined;
}

function onTheWeb(sources: readonly string[], { channel }: Survey): Found | undefined {
  for (const source of sources) {
    const url = URL.parse(
      source.startsWith('//') ? `https:${source}` : source,
      channel.origin || undefined,
    );
    if (!url || !/^https?:$/.test(url.protocol) || /\.svgz?$/i.test(url.pathname)) continue;
    const name = PICTURE.test(url.pathname) ? url.pathname : `${url.pathname}.jpg`;
    return {
      from: url.href,
      upload: uploadPath(url.href.replace(/[?#].*$/, '')) ?? `${url.hostname}${name}`,
    };
  }
  return undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const BELOW = ['wp-content/uploads', 'uploads', ''];
const PICTURE = /\.(jpe?g|png|webp|avif|gif)$/i;

interface Found {
  from: string;
  upload: string;
}

export interface Media {
  find: (picture: Pick<PictureSource, 'sources' | 'id'>) => PlacedPicture | undefined;
  /** Each path found since the last time, with its file or address. */
  takeFiles: () => Record<string, string>;
}
