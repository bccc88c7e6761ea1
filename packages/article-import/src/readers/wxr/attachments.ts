import type { TextStore } from '../../text-store.ts';
import { textTable } from '../../text-table.ts';
import { metaOf, type WxrItem } from './item.ts';
import { plain } from './plain.ts';

/** The attachments of an export, by their number, their file and the item that they are attached to. */
export function attachmentKeeper(texts: TextStore): Attachments {
  const [byId, byUpload, lastOf] = [textTable(), textTable(), textTable()];
  const get = (number: number | undefined) =>
    number === undefined ? undefined : (JSON.parse(texts.get(number)) as Attachment);
  return {
    add(item) {
      const attachment = attachmentOf(item);
      const number = texts.add(JSON.stringify(attachment));
      if (item.id) byId.set(item.id, number);
      const path = uploadPath(attachment.url);
      if (path) byUpload.set(originalOf(path).toLowerCase(), number);
      const isAttached = item.id && item.parent && item.parent !== '0';
      if (isAttached && PICTURE.test(attachment.url)) {
        // Each tells the one before it.
        const before = lastOf.get(item.parent) ?? '';
        lastOf.set(item.parent, texts.add(`${item.id} ${before}`));
      }
      return attachment;
    },
    get: (id) => get(byId.get(id)),
    of(sources) {
      for (const source of sources) {
        const path = uploadPath(source)?.toLowerCase();
        const number = path && (byUpload.get(path) ?? byUpload.get(originalOf(path)));
        if (number !== undefined && number !== '') return get(number);
      }
      return undefined;
    },
    to(parent) {
      const ids: string[] = [];
      let number = lastOf.get(parent);
      while (number !== undefined) {
        const [id = '', before] = texts.get(number).split(' ');
        ids.unshift(id);
        number = before ? Number(before) : undefined;
      }
      return ids;
    },
  };
}

/** What an attachment says of its picture or file. */
function attachmentOf(item: WxrItem): Attachment {
  const url = item.attachmentUrl || item.guid;
  const caption = plain(item.excerpt);
  const alt = metaOf(item, '_wp_attachment_image_alt');
  const credit = metaOf(item, '_media_credit', 'media_credit', '_navis_media_credit', 'credit');
  const org = metaOf(item, '_navis_media_credit_org');
  return {
    url,
    ...(alt && { alt: plain(alt) }),
    ...(caption && { caption }),
    ...((credit || org) && { credit: plain([credit, org].filter(Boolean).join(' / ')) }),
  };
}

/** The path below the folder of uploads, which stays the same wherever the site moved. */
export function uploadPath(url: string): string | undefined {
  const path = /\/(?:uploads|files|media)\/(?:sites\/\d+\/)?([^?#]+)/.exec(url)?.[1];
  return path ?? /\/(\d{4}\/\d{2}\/[^/?#]+)(?:[?#]|$)/.exec(url)?.[1];
}

/** A picture of a smaller size: `bridge-300x200.jpg` for `bridge.jpg`; the same where it is none. */
export function originalOf(path: string): string {
  return path
    .replace(/-\d{2,5}x\d{2,5}(?=\.[a-z]{3,4}$)/i, '')
    .replace(/-(scaled|rotated|e\d{13})(?=\.[a-z]{3,4}$)/i, '');
}

const PICTURE = /\.(jpe?g|png|webp|avif|gif)$/i;

export interface Attachments {
  add: (item: WxrItem) => Attachment;
  get: (id: string) => Attachment | undefined;
  /** That of the first address that has one. */
  of: (addresses: readonly string[]) => Attachment | undefined;
  /** The numbers of the pictures attached to an item, in their order. */
  to: (id: string) => string[];
}

export interface Attachment {
  url: string;
  alt?: string;
  caption?: string;
  credit?: string;
}
