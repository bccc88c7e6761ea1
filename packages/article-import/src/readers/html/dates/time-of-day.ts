/** The time of day in a text, hh:mm:ss; undefined where it has none. */
export function timeIn(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, before, hours = '', minutes = '00', seconds = '00', after] = match;
  const half = HALVES.find(({ words }) => words.test(before ?? '') || words.test(after ?? ''));
  const hour = half ? (Number(hours) % 12) + half.add : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
}

/** The offset that stands behind a time: `Z`, `+02:00`; empty where there is none. */
export function zoneIn(text: string): string {
  const [, sign, hours = '', minutes = '00'] =
    /\d{2}(?:\.\d+)?[\s(]*(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d|-)/i.exec(text) ?? [];
  if (sign && Number(hours) <= 14) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return /\d(?:\.\d+)?\s*Z\b|\b(?:UTC|GMT)\b/.test(text) ? 'Z' : '';
}

const TIME = new RegExp(
  [
    '(上午|下午|오전|오후|午前|午後|am|pm|ص|م)?\\s*',
    '(?<!\\d)(\\d{1,2})(?:[:.h時시点點٫]|\\s?Uhr\\s?)\\s?(\\d{2})(?:[:.分분](\\d{2}))?(?:\\.\\d+)?(?!\\d)[分분]?',
    '\\s*(a\\.?\\s?m\\.?|p\\.?\\s?m\\.?|ص|م(?:ساء)?|صباحا|مساء)?',
  ].join(''),
  'iu',
);
const HALVES = [
  { words: /^(上午|오전|午前|a\.?\s?m\.?|ص|صباحا)$/i, add: 0 },
  { words: /^(下午|오후|午後|p\.?\s?m\.?|م|مساء)$/i, add: 12 },
];
