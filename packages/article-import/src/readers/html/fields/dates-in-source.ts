import type { Claim } from '../claims/claim.ts';

/**
 * Moments of publication that stand where no reader and no program looks: in the data that the page's own
 * scripts are fed with, in attributes for counting, and in blocks of JSON-LD that cannot be read.
 */
export function datesInSource(source: string): Claim[] {
  const found = [KEY, ATTRIBUTE].flatMap((pattern) => source.match(pattern)?.[1] ?? []);
  return found.map((value) => ({
    value,
    source: 'data for scripts',
    confidence: 'low' as const,
  }));
}

const NAME =
  '(?:date_?published|publish(?:ed)?_?(?:at|on|date|time)|publication_?date|pub_?date|first_?publish(?:ed)?(?:_?(?:at|on|date))?)';
// Quotes of JSON stand in scripts as they are or behind a backslash, and in attributes as entities.
const QUOTE = '(?:\\\\?"|&quot;|&#34;)';
const KEY = new RegExp(`${QUOTE}${NAME}${QUOTE}\\s*:\\s*${QUOTE}([^"&\\\\]{8,40})${QUOTE}`, 'i');
const ATTRIBUTE =
  /\sdata-(?:[a-z]{1,20}-){0,3}(?:publish(?:ed)?|pub|deploy|issue)-?(?:date|dt|time|at|on)\s*=\s*["']([^"'<>]{8,40})["']/i;
