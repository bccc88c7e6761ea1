import { element, escaped, lines } from '../element.ts';
import { type Card, type Found, textOf } from './card.ts';

/** A file to download; it stays where it is. */
export function file(card: Card, found: Found): string {
  const src = textOf(card, 'src');
  const name = textOf(card, 'fileName');
  const title = textOf(card, 'fileTitle') || name || src;
  if (!src) return lines(escaped(title));
  found('guessed', 'import/file', `The file ${src} stays where it is: the link leads there.`);
  return lines(
    element('a', { href: src }, escaped(title)),
    escaped(textOf(card, 'fileCaption')),
    escaped([name, sizeOf(Number(card.fileSize))].filter(Boolean).join(' · ')),
  );
}

export function audio(card: Card, found: Found): string {
  return recording(card, 'Audio', found);
}

export function video(card: Card, found: Found): string {
  return recording(card, 'Video', found);
}

/** A recording becomes a link to its file: a story holds no player. */
function recording(card: Card, kind: string, found: Found): string {
  const src = textOf(card, 'src');
  if (!src) return '';
  const title = textOf(card, 'title', 'fileName') || kind;
  found(
    'guessed',
    'import/recording',
    `The player of ${src} becomes a link to the file, which stays where it is.`,
  );
  const link = element('a', { href: src }, escaped(title));
  const length = lengthOf(Number(card.duration));
  return lines(length ? `${link} (${length})` : link, textOf(card, 'caption'));
}

/** Seconds as `1:05`. */
function lengthOf(seconds: number): string {
  if (!(seconds > 0) || !Number.isFinite(seconds)) return '';
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function sizeOf(bytes: number): string {
  if (!(bytes > 0) || !Number.isFinite(bytes)) return '';
  const step = Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  return `${Math.round(bytes / 1024 ** step)} ${UNITS[step]}`;
}

const UNITS = ['bytes', 'KB', 'MB', 'GB'];
