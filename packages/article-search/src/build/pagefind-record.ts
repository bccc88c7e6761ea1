import type { CustomRecord } from 'pagefind';
import { joinContent } from '../files/content.ts';
import type { SearchRecord } from '../page-record.ts';
import { alternatesOf } from './alternates.ts';
import type { WordCount } from './count-words.ts';

/** A story as Pagefind takes it. Its words are counted. */
export function pagefindRecord(record: SearchRecord, count: WordCount): CustomRecord {
  const { url, language, headline, standfirst = '', body, names = [], published } = record;
  count.nextStory();
  const also = alternatesOf(headline, count.note);
  const others = [standfirst, body, names.join('\n')].map((text) => alternatesOf(text, count.note));
  const terms = new Set([...also, ...others.flatMap((found) => [...found])]);
  return {
    url,
    language,
    content: joinContent([headline, standfirst, body, names.join(', '), [...terms].join(' ')]),
    meta: {
      ...(standfirst && { standfirst }),
      ...(published && { date: published }),
      ...record.meta,
      title: headline,
      ...(names.length > 0 && { names: names.join(', ') }),
      ...(also.size > 0 && { also: [...also].join(' ') }),
    },
    filters: Object.fromEntries(
      Object.entries(record.filters ?? {}).map(([name, values]) => [name, [...values]]),
    ),
  };
}
