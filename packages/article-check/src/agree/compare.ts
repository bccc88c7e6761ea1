import type { CorrectionFact, FactName, Facts, Image } from '../facts.ts';
import { imageStem, instantOf, normalId, normalText, normalUrl } from '../normal.ts';

/**
 * Whether two outputs tell the same of one fact, apart from differences that mean nothing: spaces,
 * the zone of a moment, the size of a picture, a region that one of two language tags leaves out.
 */
export function isSame<Name extends FactName>(
  name: Name,
  one: NonNullable<Facts[Name]>,
  other: NonNullable<Facts[Name]>,
): boolean {
  return COMPARE[name](one, other);
}

/** A fact in words, for a message. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `“${value}”`;
  if (!Array.isArray(value)) return shownImage(value as Image);
  if (value.length === 0) return 'none';
  return value
    .map((one: string | CorrectionFact) =>
      typeof one === 'string' ? `“${one}”` : `${one.at || 'no time'} “${one.text}”`,
    )
    .join(', ');
}

function shownImage({ url, alt, credit }: Image): string {
  const words = [
    ...(alt === undefined || alt === null ? [] : [`alt “${alt}”`]),
    ...(credit === undefined || credit === null ? [] : [`credit “${credit}”`]),
  ];
  return [url ?? 'no file', ...words].join(', ');
}

function sameLanguage(one: string, other: string): boolean {
  const [first, second] = [one, other].map((tag) => tag.toLowerCase().replaceAll('_', '-'));
  const [short = '', long = ''] = [first ?? '', second ?? ''].toSorted(
    (a, b) => a.length - b.length,
  );
  return short === long || (!short.includes('-') && long.startsWith(`${short}-`));
}

/** A bare day is the day that the other names, in the other's own zone. */
function sameMoment(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  if (/^\d{4}-\d{2}-\d{2}$/.test(short)) return long.startsWith(short);
  return instantOf(one) === instantOf(other);
}

function sameImage(one: Image, other: Image): boolean {
  const isSameFile =
    one.url === undefined || other.url === undefined
      ? one.url === other.url
      : imageStem(one.url) === imageStem(other.url);
  return isSameFile && sameWords(one.alt, other.alt) && sameWords(one.credit, other.credit);
}

/** Words that one of the formats has no place for are not compared; nothing is the empty text. */
function sameWords(one: string | null | undefined, other: string | null | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return normalText(one ?? '') === normalText(other ?? '');
}

function sameCorrections(
  one: readonly CorrectionFact[],
  other: readonly CorrectionFact[],
): boolean {
  const lines = (corrections: readonly CorrectionFact[]) =>
    corrections.map(({ at, text }) => `${instantOf(at)} ${normalText(text)}`).toSorted();
  return sameList(lines(one), lines(other));
}

export function sameList(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((name, index) => normalText(name) === normalText(other[index] ?? ''))
  );
}

const sameText = (one: string, other: string) => normalText(one) === normalText(other);
const sameUrl = (one: string, other: string) => normalUrl(one) === normalUrl(other);

const COMPARE: { [Name in FactName]: Compare<NonNullable<Facts[Name]>> } = {
  headline: sameText,
  url: sameUrl,
  id: (one, other) => normalId(one) === normalId(other),
  published: sameMoment,
  modified: sameMoment,
  authors: sameList,
  section: sameText,
  language: sameLanguage,
  image: sameImage,
  canonical: sameUrl,
  corrections: sameCorrections,
  access: (one, other) => one === other,
};

type Compare<Value> = (one: Value, other: Value) => boolean;
