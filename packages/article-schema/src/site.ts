import * as z from 'zod';
import type { Person } from './people.ts';
import { languageTag, slug, text } from './scalar.ts';

/** The paper as its stories see it: its options and its people. */
export interface Site extends SiteFields {
  /** Origin, without a slash at its end: `https://example.org`. */
  origin: string;
  /** Path that the site lies under, with a slash at both ends: `/` or `/paper/`. */
  base: string;
  people: ReadonlyMap<string, Person>;
}

/** The options of a paper that its stories' facts depend on. */
export function siteFields() {
  return z.strictObject({
    title: byLanguage().meta({
      description: 'The name of the paper: one text, or one by language.',
    }),
    languages: z
      .array(languageTag())
      .min(1)
      .default(['en'])
      .meta({ description: 'The first is the default and has no prefix in addresses.' }),
    zone: text()
      .default('UTC')
      .refine(isZone, {
        params: {
          code: 'options/zone',
          says: 'is not a time zone',
          help: 'Write an IANA name such as `Africa/Cairo`.',
        },
      }),
    sections: z.array(z.strictObject({ id: slug(), title: byLanguage() })).min(1),
    authority: z
      .strictObject({ domain: text(), year: z.number().int().min(1990) })
      .optional()
      .meta({
        description:
          'A domain you owned in that year: the fixed part of feed ids (RFC 4151). Default: the domain of `site`, this paper’s first year.',
      }),
    paths: z
      .strictObject({
        story: pattern('/{yyyy}/{mm}/{slug}/', ['slug']),
        section: pattern('/{section}/', ['section']),
        topic: pattern('/topics/{slug}/', ['slug']),
        person: pattern('/people/{slug}/', ['slug']),
        series: pattern('/series/{slug}/', ['slug']),
      })
      .prefault({})
      .meta({
        description:
          'Patterns of addresses; {yyyy} {mm} {dd} {slug} {section} stand for their values.',
      }),
  });
}

/** The text in a language, else in the paper's first, else whatever there is. */
export function inLanguage(texts: ByLanguage, language: string): string {
  if (typeof texts === 'string') return texts;
  return texts[language] ?? Object.values(texts)[0] ?? '';
}

/** `rtl` for languages written from right to left, else `ltr`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = DIRECTIONS.get(language);
  if (known) return known;
  const { script, language: base } = new Intl.Locale(language).maximize();
  const direction = RTL_SCRIPTS.has(script ?? '') || base === 'ar' ? 'rtl' : 'ltr';
  DIRECTIONS.set(language, direction);
  return direction;
}

// Every story asks, and papers have few languages.
const DIRECTIONS = new Map<string, 'ltr' | 'rtl'>();

// Unicode CLDR, scripts with characterOrder right-to-left that newspapers are written in.
const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

const byLanguage = () => z.union([text(), z.record(z.string(), text())]);

function pattern(standard: string, needed: string[]) {
  return text()
    .default(standard)
    .refine(
      (value) =>
        /^\/([\p{L}\p{N}._{}-]+\/)+$/u.test(value) &&
        needed.every((name) => value.includes(`{${name}}`)),
      {
        params: {
          code: 'options/path-pattern',
          says: 'is not a pattern of addresses',
          help: `Begin and end it with a slash and hold ${needed.map((name) => `{${name}}`).join(', ')}, such as \`${standard}\`.`,
        },
      },
    );
}

function isZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

export type SiteFields = z.output<ReturnType<typeof siteFields>>;
export type SiteInput = z.input<ReturnType<typeof siteFields>>;
export type ByLanguage = string | Record<string, string>;
