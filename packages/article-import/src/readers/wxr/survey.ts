import { isSlug, OWN_ADDRESSES, slugOf } from '@broadsheet/article-schema';
import type { ReadOptions } from '../../reader.ts';
import { safeSlug } from '../../safe-name.ts';
import { spotKeeper } from '../../spots.ts';
import { type TextStore, textStore } from '../../text-store.ts';
import { textSet } from '../../text-table.ts';
import { type Addresses, createAddresses } from './addresses.ts';
import { type Attachments, attachmentKeeper } from './attachments.ts';
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
  const texts = textStore();
  const survey: Survey = {
    channel,
    total: 0,
    spots: spotsOf(texts),
    addresses: createAddresses(channel, texts),
    attachments: attachmentKeeper(texts),
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
      if (kind.kind === 'media') noteAttachment(item, texts, survey);
      else if (kind.kind === 'page') notePage(item, at, pages, survey);
      else if (kind.kind === 'story') {
        const published = publishedOf(item, channel.exported)?.text;
        const spot = place({ file: sourceOf(file, item), slug: slugFor(item), published });
        noteAddresses(item, survey.spots.set(at, spot.address), survey);
        noteTranslation(item, published ?? '', survey);
      } else if (item.type === 'wp_block') survey.blocks.set(item.id, item.content);
      else if (item.type === 'guest-author') noteGuest(item, survey);
    }
  }
  return survey;
}

function spotsOf(texts: TextStore): Spots {
  const numbers: number[] = [];
  const taken = textSet();
  return {
    set(at, address) {
      while (numbers.length < at) numbers.push(NONE);
      taken.add(address);
      numbers[at] = texts.add(address);
      return numbers[at];
    },
    get(at) {
      const number = numbers[at] ?? NONE;
      return number === NONE ? undefined : texts.get(number);
    },
    has: taken.has,
  };
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
  noteAddresses(item, survey.spots.set(at, `/${slug}/`), survey);
}

function noteAddresses(item: WxrItem, number: number, { addresses }: Survey): void {
  if (item.link) addresses.add(item.link, number);
  if (item.id) addresses.add(`?p=${item.id}`, number);
  if (/[?&](p|page_id)=\d+/.test(item.guid)) addresses.add(item.guid, number);
}

function noteAttachment(item: WxrItem, texts: TextStore, survey: Survey): void {
  const { url } = survey.attachments.add(item);
  if (item.link && url) survey.addresses.add(item.link, texts.add(url));
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

const NONE = -1;

/** The address in the paper of each story and page, by its number in the order of reading. */
export interface Spots {
  /** Gives the number of the address among the texts. */
  set: (at: number, address: string) => number;
  get: (at: number) => string | undefined;
  /** Whether a story or page stands at an address. */
  has: (address: string) => boolean;
}

export interface Survey {
  channel: Channel;
  /** Items of all files. */
  total: number;
  spots: Spots;
  addresses: Addresses;
  attachments: Attachments;
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
