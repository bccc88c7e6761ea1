import { JsonError, type JsonSource, readJson, readJsonLines } from '../../json-source.ts';
import type { Place } from '../../reader.ts';
import type { NewsItem } from './news-item.ts';
import { NinjsError, type NinjsRules, parseNinjs } from './validate.ts';

/**
 * The items of a file: one, a list of them, or a line each in JSON Lines. Text items within an item are
 * items of their own. What is not JSON, and what its version does not allow, comes with its reason.
 */
export function recordsOf(file: string, text: string, rules: NinjsRules): (ItemRecord | Unread)[] {
  const isLines = /\.(jsonl|ndjson)$/i.test(file);
  const sources = isLines ? readJsonLines(file, text, DEEPEST) : [wholeOf(file, text)];
  return sources.flatMap((source) =>
    source instanceof JsonError ? [unread(source)] : itemsOf(file, source, rules),
  );
}

function wholeOf(file: string, text: string): JsonSource | JsonError {
  try {
    return readJson(file, text, DEEPEST);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return error;
  }
}

function unread({ place, message }: JsonError): Unread {
  return { place, code: 'import/not-json', refused: `It is not JSON: ${message}.` };
}

function itemsOf(file: string, source: JsonSource, rules: NinjsRules): (ItemRecord | Unread)[] {
  return itemsIn(source.value).flatMap(({ value, path }): (ItemRecord | Unread)[] => {
    const rest = restOf(value);
    try {
      const onUnknown = (key: string) => rest.includes(key) || rest.push(key);
      return withInner({
        file,
        source,
        path,
        item: parseNinjs(value, { ...rules, onUnknown }),
        rest,
      });
    } catch (error) {
      if (!(error instanceof NinjsError)) throw error;
      const [first] = error.problems;
      const place = source.at(...path, ...(first?.path ?? []));
      return [{ place, code: 'import/not-ninjs', refused: error.message }];
    }
  });
}

/** Where a field of an item stands, whatever its version calls it. */
export function placeIn({ source, path }: ItemRecord, field: string): Place {
  const names = [field, field.toLowerCase(), ...(OLD_NAMES[field] ?? [])];
  for (const name of names) {
    const place = source.find(...path, name);
    if (place) return place;
  }
  return source.at(...path);
}

function itemsIn(value: unknown): { value: unknown; path: (string | number)[] }[] {
  const listed = (list: unknown[], path: string[]) =>
    list.map((each, index) => ({ value: each, path: [...path, index] }));
  if (Array.isArray(value)) return listed(value, []);
  for (const key of ['_items', 'items', 'newsItems']) {
    const list = (value as Record<string, unknown> | null)?.[key];
    if (Array.isArray(list)) return listed(list, [key]);
  }
  return [{ value, path: [] }];
}

/** The item, and behind it each text with a body of its own that stands in it. */
function withInner(record: ItemRecord): ItemRecord[] {
  const inner = (record.item.associations ?? []).flatMap((item, index) => {
    const isText = item.type === undefined || item.type === 'text' || item.type === 'composite';
    if (!isText || !item.bodies?.length || !item.headlines?.length) return [];
    const isList = record.source.find(...record.path, 'associations', index) !== undefined;
    const path = [...record.path, 'associations', isList ? index : item.name];
    return withInner({ ...record, item, path, rest: restOf(item), isInner: true });
  });
  return [record, ...inner];
}

/** What is neither carried, nor says something of the file alone. */
function restOf(value: unknown): string[] {
  return Object.entries(value ?? {}).flatMap(([key, content]) => {
    const isEmpty = content === null || content === undefined || content === '';
    const isKnown = CARRIED.has(key.toLowerCase()) || /^(headline|description|body)_/.test(key);
    return isEmpty || isKnown || (Array.isArray(content) && content.length === 0) ? [] : [key];
  });
}

const CARRIED = new Set(
  [
    'uri guid type version profile representationtype firstcreated versioncreated contentcreated',
    'firstpublished embargoed embargoeduntil expires pubstatus copyrightholder copyrightnotice',
    'usageterms rightsinfo ednote language headline headlines descriptions bodies person people',
    'authors place places subject subjects service keywords genre genres infosource infosources',
    'source title byline by slugline located renditions associations altids translation_of',
    'mimetype charcount wordcount readtime standard $standard $schema name rel',
  ].flatMap((line) => line.split(' ')),
);
// What ninjs 1 calls a field of ninjs 3.
const OLD_NAMES: Record<string, string[]> = {
  headlines: ['headline', 'headline_main'],
  descriptions: ['description_text', 'description_html'],
  bodies: ['body_xhtml', 'body_html', 'body_text'],
  people: ['person', 'authors'],
  subjects: ['subject', 'service', 'keywords'],
  places: ['place'],
  by: ['byline'],
  genres: ['genre'],
  infoSources: ['infosource', 'source'],
  organisations: ['organisation'],
  events: ['event'],
  objects: ['object'],
  embargoedUntil: ['embargoed'],
  uri: ['guid'],
};
// A list, its item, its associations, one of them, its field.
const DEEPEST = 6;

export interface ItemRecord {
  file: string;
  source: JsonSource;
  path: (string | number)[];
  item: NewsItem;
  /** Keys that say something for which a story has no place. */
  rest: string[];
  /** Whether it stands within another item. */
  isInner?: boolean;
}

export interface Unread {
  place: Place;
  code: string;
  refused: string;
}
