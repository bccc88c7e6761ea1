import { metaOf, type WxrItem } from './item.ts';
import { plain } from './plain.ts';

/** What an attachment says of its picture or file. */
export function attachmentOf(item: WxrItem): Attachment {
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

export interface Attachment {
  url: string;
  alt?: string;
  caption?: string;
  credit?: string;
}
