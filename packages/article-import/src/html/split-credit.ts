import { AGENCY, LABEL, MAKER, PHRASE } from './credit-words.ts';

/**
 * Parts the words under a picture into what it shows and who made it: “A bridge. (Photo: Ann Lee/AFP)”
 * is “A bridge.” and “Ann Lee/AFP”. Labels and agencies of many languages, in brackets, behind a sign, or
 * at either end. Without a sure sign all of it is caption.
 */
export function splitCredit(text: string): { caption: string; credit?: string } {
  const whole = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (whole.length > LONGEST_CAPTION) return { caption: whole };
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(whole)?.groups;
    if (!groups) continue;
    const credit = bareCredit(groups.credit ?? '');
    const caption = bare(`${groups.before ?? ''} ${groups.after ?? ''}`);
    if (credit && credit.length <= LONGEST) return { caption, credit };
  }
  return { caption: whole };
}

/** The name alone of a text that is known to be a credit: “Photo: Ann Lee” is “Ann Lee”. */
export function bareCredit(text: string): string {
  const whole = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const inner = whole.replace(/^[([（［【](.*)[)\]）］】]\.?$/u, '$1').trim();
  return trimmed(inner.replace(new RegExp(`^(?:${LABEL}|${PHRASE})`, 'iu'), '')) || trimmed(inner);
}

function trimmed(credit: string): string {
  const text = credit
    .replace(/^[\s:：=|/·•–—-]+/u, '')
    .replace(/[\s|/·•–—;,:-]+$/u, '')
    .trim();
  // A full stop behind a name ends the sentence; behind a letter it belongs to the name.
  return text
    .replace(/(?<=[\p{L}\p{N}]{3})\.$/u, '')
    .replace(/^(?:by|von|par|por)\s+(?=\p{Lu})/iu, '')
    .trim();
}

function bare(caption: string): string {
  return caption
    .replace(/\s+/g, ' ')
    .replace(/[\s|/·•–—-]+$/u, '')
    .replace(/^[\s|/·•–—-]+/u, '')
    .trim();
}

const NAME = `(?:[^.:;()\\[\\]（）。]|\\.(?=[^\\s.])|(?<=\\b\\p{Lu})\\.){2,90}`;
const SOURCES = [
  // In brackets at the end: (Photo: Ann Lee), [사진 출처 = 캠프], (AP Photo/Ann Lee), （共同通信社提供）
  `^(?<before>.*?)\\s*[(\\[（［【](?<credit>(?:${LABEL}|${PHRASE}).{2,100}?)[)\\]）］】]\\s*\\.?$`,
  `^(?<before>.+?)\\s*[(\\[（［【](?<credit>[^()\\[\\]（）【】]{0,80}(?:${AGENCY})[^()\\[\\]（）【】]{0,60})[)\\]）］】]\\s*\\.?$`,
  `^(?<before>.*?)\\s*[(\\[（［【](?<credit>[^()\\[\\]（）【】]{2,40}?)(?:${MAKER})[)\\]）］】]\\s*\\.?$`,
  `^(?<before>.+?)\\s*[(（](?<credit>\\p{Lu}[^()/（）]{2,40}\\s?/\\s?\\p{Lu}[^()/（）]{1,40})[)）]\\s*\\.?$`,
  // A label and a name at the end: “. Photo: Ann Lee”, “© Ann Lee/AFP”
  `^(?<before>.*?)(?:^|(?<=[。！？])|[\\s.|/·•–—،؛,;»”"’)-])(?<credit>(?:${LABEL})${NAME}(?:\\([^()]{2,40}\\))?\\.?)$`,
  `^(?<before>.*?(?:^|[.!?…»”"|]\\s))(?<credit>(?:${PHRASE})${NAME}\\.?)$`,
  `^(?<before>.+?[,.])\\s+(?<credit>\\p{Lu}[^,.()]{2,40}/[^,.()]{0,30}(?:${AGENCY})[^,.()]{0,40})$`,
  // An agency behind a sign or a full stop: “… – Reuters”, “… / AFP”, “. Getty Images”
  `^(?<before>.+?(?:\\s[|/·•–—-]{1,2}\\s?|[.!?。»”"]\\s+|\\s*[|/]\\s*))(?<credit>(?:${NAME}?(?:/|\\s[-–—]\\s|,? via |,? for |\\s))?(?:${AGENCY})(?:[/,\\s-]${NAME})?\\.?)$`,
  // A label and a name at the beginning, before a sentence.
  `^(?<credit>(?:${LABEL})[^.:;()]{2,60}?)[.|]\\s+(?<after>\\p{Lu}.{15,})$`,
];
const PATTERNS = SOURCES.map((source) => new RegExp(source, 'isu'));
const LONGEST = 120;
const LONGEST_CAPTION = 3000;
