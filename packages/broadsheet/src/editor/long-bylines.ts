import { markdownParts, readMarkdown } from '@broadsheet/article-schema';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/**
 * The text of a story in whose byline each person stands as `{ person: id }`, which a form can show; undefined
 * where nothing is to be done. Everything else stays as it is.
 */
export function longBylines(text: string): string | undefined {
  const { open, yaml, rest } = markdownParts(text);
  const root = parseDocument(yaml).contents;
  const list = isMap(root) ? root.get('byline', true) : undefined;
  if (!isSeq(list)) return undefined;
  const short = list.items.filter(isScalar).toReversed();
  if (short.length === 0) return undefined;
  let next = yaml;
  for (const { range } of short) {
    const [start, end] = range ?? [0, 0];
    next = `${next.slice(0, start)}{ person: ${next.slice(start, end)} }${next.slice(end)}`;
  }
  const after = `${open}${next}${rest}`;
  const { byline, ...fields } = readMarkdown('', after).fields;
  const { byline: before, ...old } = readMarkdown('', text).fields;
  const long = (before as unknown[]).map((each) =>
    typeof each === 'string' ? { person: each } : each,
  );
  const isFaithful = JSON.stringify([fields, byline]) === JSON.stringify([old, long]);
  return isFaithful ? after : undefined;
}
