import type { Note } from '../../reader.ts';
import type { WxrItem } from './item.ts';

/**
 * When an item was published: the time in UTC that WordPress keeps, else that of the feed, else local
 * time in the paper's zone. Undefined where no date is one.
 */
export function publishedOf({ dateGmt, pubDate, date }: DatedItem): Published | undefined {
  const utc = dateTime(dateGmt);
  if (utc) return { text: `${utc}Z` };
  const said = Date.parse(pubDate);
  if (pubDate !== '' && !Number.isNaN(said) && new Date(said).getUTCFullYear() > 1) {
    const text = new Date(said).toISOString().replace(/\.\d+Z$/, 'Z');
    return { text, guess: { value: text, source: 'pubDate', confidence: 'high' } };
  }
  const local = dateTime(date);
  if (!local) return undefined;
  return {
    text: local,
    guess: { value: local, source: "wp:post_date, in the paper's zone", confidence: 'medium' },
  };
}

/** `2014-05-01T10:00:00`; undefined for the zeros of drafts and for what is no date. */
function dateTime(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text);
  if (!match || text.startsWith('0000')) return undefined;
  const iso = `${match[1]}T${match[2]}`;
  const parsed = new Date(`${iso}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : undefined;
}

type DatedItem = Pick<WxrItem, 'dateGmt' | 'pubDate' | 'date'>;

export interface Published {
  /** RFC 3339 in UTC, or local time without an offset. */
  text: string;
  guess?: Required<Pick<Note, 'value' | 'source' | 'confidence'>>;
}
