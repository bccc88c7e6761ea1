import type { Note } from '../../reader.ts';
import type { WxrItem } from './item.ts';

/**
 * When an item was published: the time in UTC that WordPress keeps, else that of the feed, else local
 * time in the paper's zone. One that was public must have a time: without any, the day in its address,
 * its last change, the day of the export, or the first of 1970, which nobody takes for true. Undefined
 * for what was not public and has no date.
 */
export function publishedOf(item: DatedItem, exported = ''): Published | undefined {
  const utc = dateTime(item.dateGmt);
  if (utc) return { text: `${utc}Z` };
  const said = feedTime(item.pubDate);
  if (said) return guessed(said, 'pubDate', 'high');
  const local = dateTime(item.date);
  if (local) return guessed(local, "wp:post_date, in the paper's zone", 'medium');
  if (item.status !== 'publish') return undefined;
  const [, year, month, day = '01'] = /\/(\d{4})\/(\d{2})(?:\/(\d{2}))?\//.exec(item.link) ?? [];
  const named = dateTime(`${year}-${month}-${day} 00:00:00`);
  if (named) return guessed(named, 'link', 'low');
  const changed = dateTime(item.modifiedGmt);
  if (changed) return guessed(`${changed}Z`, 'wp:post_modified_gmt', 'low');
  const whole = feedTime(exported);
  if (whole) return guessed(whole, 'the pubDate of the export', 'low');
  return guessed('1970-01-01T00:00:00Z', 'nothing: the export holds no date at all', 'low');
}

/** The date of a feed (RFC 822) in UTC; undefined for the year zero that drafts have. */
function feedTime(text: string): string | undefined {
  const time = Date.parse(text);
  if (Number.isNaN(time) || new Date(time).getUTCFullYear() < 1) return undefined;
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function guessed(text: string, source: string, confidence: Guess['confidence']): Published {
  return { text, guess: { value: text, source, confidence } };
}

/** `2014-05-01T10:00:00`; undefined for the zeros of drafts and for what is no date. */
function dateTime(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text);
  if (!match || text.startsWith('0000')) return undefined;
  const iso = `${match[1]}T${match[2]}`;
  const parsed = new Date(`${iso}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : undefined;
}

type Guess = Required<Pick<Note, 'value' | 'source' | 'confidence'>>;
type DatedItem = Pick<WxrItem, 'dateGmt' | 'pubDate' | 'date' | 'modifiedGmt' | 'status' | 'link'>;

export interface Published {
  /** RFC 3339 in UTC, or local time without an offset. */
  text: string;
  guess?: Guess;
}
