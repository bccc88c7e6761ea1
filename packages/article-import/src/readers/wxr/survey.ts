import { isSlug, OWN_ADDRESSES, slugOf } from '@broadsheet/article-schema';
import { textKey } from '../../address-set.ts';
import type { ReadOptions } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import { spotKeeper } from '../../spots.ts';
import { type Addresses, createAddresses } from './addresses.ts';
import { type Attachment, attachmentOf, originalOf, uploadPath } from './attachments.ts';
import { type Channel, createChannel, readChannelNode } from './channel.ts';
import type { ExportFile } from './export-files.ts';
import { itemOf, metaOf, type WxrItem } from './item.ts';
import { kindOf } from './item-kind.ts';
import { publishedOf } from './moment.ts';
import { readNodes } from './nodes.ts';
import { plain } from './plain.ts';

/**
 * The first reading of an export: what its items must know of each other. Of every item only a line is
 * kept, whatever its length.
 */
export async function surveyOf(
  files: readonly ExportFile[],
  options: ReadOptions,
): Promise<Survey> {
  const channel = createChannel();
  const survey: Survey = {
    channel,
    total: 0,
    spots: new Map(),
    pageSlugs: new Map(),
    addresses: createAddresses(channel),
    attachments: new Map(),
    uploads: new Map(),
    attached: new Map(),
    blocks: new Map(),
    guests: new Map(),
    translations: new Map(),
  };
  const place = spotKeeper(options);
  const pages = new Set(OWN_ADDRESSES);
  for (const section of [options.map.section, ...Object.values(options.map.sections)])
    pages.add(section);
  for (const file of files) {
    for await (const node of readNodes(file, () => {})) {
      if (node.name !== 'item') {
        readChannelNode(node, channel);
        continue;
      }
      const item = itemOf(node);
      const at = survey.total++;
      const kind = kindOf(item, options.map.types);
      if (kind.kind === 'media') noteAttachment(item, survey);
      else if (kind.kind === 'page') notePage(item, at, pages, survey);
      else if (kind.kind === 'story') {
        const published = publishedOf(item, channel.exported)?.text;
        const spot = place({ file: sourceOf(file, item), slug: slugFor(item), published });
        survey.spots.set(at, spot.address);
        noteAddresses(item, spot.address, survey);
        noteTranslation(item, published ?? '', survey);
      } else if (item.type === 'wp_block') survey.blocks.set(item.id, item.content);
      else if (item.type === 'guest-author') noteGuest(item, survey);
    }
  }
  return survey;
}

/** What names the source of an item in the manifest: the same item of a later export has the same. */
export function sourceOf(file: ExportFile, { id }: Pick<WxrItem, 'id'>): string {
  return `${file.name}#${id}`;
}

/** The slug of an item: its own, else one of its title, else its number. */
export function slugFor({ slug, title, id }: Pick<WxrItem, 'slug' | 'title' | 'id'>): string {
  const own = safeSlug(slug);
  if (own && isSlug(own)) return own;
  return safeSlug(slugOf(plain(title))) || `story-${id.replace(/\D/g, '') || '0'}`;
}

function notePage(item: WxrItem, at: number, taken: Set<string>, survey: Survey): void {
  const wish = slugFor(item);
  let slug = wish;
  for (let n = 2; taken.has(slug); n++) slug = `${wish}-${n}`;
  taken.add(slug);
  survey.pageSlugs.set(at, slug);
  noteAddresses(item, `/${slug}/`, survey);
}

function noteAddresses(item: WxrItem, address: string, { addresses }: Survey): void {
  if (item.link) addresses.add(item.link, address);
  if (item.id) addresses.add(`?p=${item.id}`, address);
  if (/[?&](p|page_id)=\d+/.test(item.guid)) addresses.add(item.guid, address);
}

function noteAttachment(item: WxrItem, survey: Survey): void {
  const { attachments, uploads, addresses, attached } = survey;
  const attachment = attachmentOf(item);
  if (item.id && item.parent && item.parent !== '0' && PICTURE.test(attachment.url))
    attached.set(item.parent, [...(attached.get(item.parent) ?? []), item.id]);
  if (item.id) attachments.set(item.id, attachment);
  const path = uploadPath(attachment.url);
  if (path) uploads.set(textKey(originalOf(path).toLowerCase()), attachment);
  if (item.link && attachment.url) addresses.add(item.link, attachment.url);
}

function noteGuest(item: WxrItem, { guests }: Survey): void {
  const login = metaOf(item, 'cap-user_login') || item.slug.replace(/^cap-/, '');
  const name = metaOf(item, 'cap-display_name') || plain(item.title);
  const bio = plain(metaOf(item, 'cap-description') || item.content);
  const website = metaOf(item, 'cap-website');
  if (login) guests.set(login, { login, name: name || login, bio, website, place: item.place });
}

/** Polylang keeps the translations of a story under one term. */
function noteTranslation(item: WxrItem, published: string, { translations }: Survey): void {
  const group = item.terms.find(({ domain }) => domain === 'post_translations')?.nicename;
  if (!group) return;
  const first = translations.get(group);
  if (!first || published < first.published)
    translations.set(group, { guid: item.guid, published });
}

const PICTURE = /\.(jpe?g|png|webp|avif|gif)$/i;

export interface Survey {
  channel: Channel;
  /** Items of all files. */
  total: number;
  /** The address of each story, and the slug of each page, by its number in the order of reading. */
  spots: Map<number, string>;
  pageSlugs: Map<number, string>;
  addresses: Addresses;
  /** By their number, and by the hash of their path below the folder of uploads. */
  attachments: Map<string, Attachment>;
  uploads: Map<number, Attachment>;
  /** The pictures attached to an item, by its number. */
  attached: Map<string, string[]>;
  /** Reusable blocks by their number. */
  blocks: Map<string, string>;
  guests: Map<string, Guest>;
  /** The oldest story of each group of translations. */
  translations: Map<string, { guid: string; published: string }>;
}

/** An author of Co-Authors Plus who has no login of the site. */
export interface Guest {
  login: string;
  name: string;
  bio: string;
  website: string;
  place: WxrItem['place'];
}
