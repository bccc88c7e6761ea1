import type { CorrectionFact, Facts, Image, Witness } from '../facts.ts';
import { isObject, type Json } from './json-ld.ts';

/** A story as ninjs 3 (IPTC); undefined where it was taken back (`pubStatus` other than usable). */
export function readNinjs(file: string, item: Json): Witness | undefined {
  if (item.pubStatus !== undefined && item.pubStatus !== 'usable') return undefined;
  const facts: Facts = {
    headline: inRole(item.headlines, 'main') ?? null,
    url: string(named(item.renditions, 'web')?.href) ?? null,
    id: string(item.uri) ?? null,
    published: string(item.firstCreated) ?? null,
    modified: string(item.versionCreated) ?? null,
    authors: related(item.people, 'author').map(({ name }) => String(name)),
    section: string(objects(item.subjects)[0]?.name) ?? null,
    language: string(item.language) ?? null,
    image: imageOf(related(item.associations, 'lead')[0]),
    canonical: inRole(item.altIds, 'canonical') ?? null,
    corrections: objects(item.descriptions)
      .filter(({ role }) => role === 'correction')
      .map(({ value }) => correctionOf(String(value))),
    access: item.representationType === 'full' ? 'free' : 'subscriber',
  };
  return { format: 'ninjs', place: { file }, facts };
}

export function isNinjs(value: unknown): value is Json {
  return isObject(value) && isObject(value.standard) && value.standard.name === 'ninjs';
}

function imageOf(picture: Json | undefined): Image | null {
  if (!picture) return null;
  const url = string(objects(picture.renditions)[0]?.href);
  const words = {
    alt: inRole(picture.descriptions, 'alt') ?? '',
    credit: string(picture.by) ?? '',
  };
  return url === undefined ? words : { url, ...words };
}

/** `2026-11-22T08:05:00+02:00 correction: It carries 140.` */
function correctionOf(value: string): CorrectionFact {
  const [, at = '', text = value] = /^(\S+) [\w-]+: (.*)$/s.exec(value) ?? [];
  return { at, text };
}

function inRole(value: unknown, role: string): string | undefined {
  return string(objects(value).find((one) => one.role === role)?.value);
}

function related(value: unknown, rel: string): Json[] {
  return objects(value).filter((one) => one.rel === rel);
}

function named(value: unknown, name: string): Json | undefined {
  return objects(value).find((one) => one.name === name);
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
