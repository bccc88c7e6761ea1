import * as z from 'zod';
import { type Instant, parseInstant } from './instant.ts';
import { isSlug } from './slug.ts';

/** Text with something in it; spaces around it are cut off. */
export const text = () => z.string().trim().min(1);

/** An absolute http or https URL. */
export const webUrl = () =>
  z.url({ protocol: /^https?$/ }).meta({ description: 'An absolute http or https URL.' });

/** An instant: RFC 3339 with an offset, or local time in the paper's zone. */
export const instant = (zone: string) =>
  z
    .string()
    .transform((value, context): Instant => {
      const found = parseInstant(value, zone);
      if (found) return found;
      context.issues.push({ code: 'custom', input: value, params: badInstant(value) });
      return z.NEVER;
    })
    .meta({
      description: `RFC 3339 with an offset, or local time in ${zone}.`,
      format: 'date-time',
    });

/** A slug: lower-case letters and digits of any script, words joined by hyphens. */
export const slug = () =>
  text().refine(isSlug, {
    params: {
      code: 'story/slug-form',
      says: 'is not a slug',
      help: 'Use lower-case letters and digits, words joined by hyphens, such as `flood-in-delta`.',
    },
  });

/** A path of the site, beginning with a slash. */
export const sitePath = () =>
  text().refine((value) => /^\/(?!\/)[^\s\\]*$/.test(value), {
    params: {
      code: 'story/path-form',
      says: 'is not a path of this site',
      help: 'Write an address without the domain, beginning with one slash, such as `/2019/05/old-name/`.',
    },
  });

/** A BCP 47 language tag. */
export const languageTag = () =>
  text().refine(isLanguageTag, {
    params: {
      code: 'story/language-form',
      says: 'is not a language tag',
      help: 'Write a BCP 47 tag such as `en`, `ar` or `pt-BR`.',
    },
  });

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function badInstant(value: string) {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value.trim());
  return {
    code: 'story/bad-date',
    says: isDate ? 'has a day but no time' : 'is not a date and time',
    help: isDate
      ? `Add the time, such as \`${value.trim()}T09:00\`.`
      : 'Write it as `2026-03-03T09:05` (local time of the paper) or `2026-03-03T09:05:00+02:00`.',
  };
}
