import { shortened } from '../shortened.ts';
import { codeRanges } from './scan.ts';

/**
 * Scripts are left out, frames become links, remote and missing pictures become links or words: all
 * else that is HTML stays, the theme sanitises it.
 */
export function fixHtml(body: string, findings: Finding[]): string {
  const found = (needle: string, code: string, message: string) =>
    findings.push({ what: 'dropped', code, message, offset: 0, needle });
  return outsideCode(body, (text) =>
    text
      .replace(/<script\b[^<>]{0,1000}>[\s\S]{0,50000}?<\/script\s*>/gi, (whole) => {
        found(
          shortened(whole, 60),
          'import/script',
          `A script of ${whole.length} characters is left out.`,
        );
        return '';
      })
      .replace(/<iframe\b([^<>]{0,2000})>(?:\s*<\/iframe\s*>)?/gi, (_, attributes: string) => {
        const src = attributeOf(attributes, 'src').replace(/^\/\//, 'https://');
        found(attributeOf(attributes, 'src'), 'import/frame', `The frame ${src} becomes a link.`);
        return src
          ? `[${attributeOf(attributes, 'title') || hostOf(src)}](${src.replace(/[ ()]/g, encodeURIComponent)})`
          : '';
      }),
  );
}

/** Changes what is not code. */
export function outsideCode(body: string, change: (text: string) => string): string {
  let from = 0;
  const pieces: string[] = [];
  for (const { start, end } of codeRanges(body)) {
    pieces.push(change(body.slice(from, start)), body.slice(start, end));
    from = end;
  }
  pieces.push(change(body.slice(from)));
  return pieces.join('');
}

/** The value of an attribute in the inside of an HTML tag. */
export function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}

/** `offset` counts from the beginning of the body; a finding made later names what to look for there. */
export interface Finding {
  what: 'guessed' | 'dropped';
  code: string;
  message: string;
  offset: number;
  needle?: string;
}
