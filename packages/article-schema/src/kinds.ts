import * as z from 'zod';
import { type PhotoRules, photoFields } from './photo.ts';
import { instant, text, webUrl } from './scalar.ts';

/** The kinds of story; the first is the default. */
export const KINDS = [
  'report',
  'analysis',
  'opinion',
  'editorial',
  'interview',
  'review',
  'obituary',
  'explainer',
  'fact-check',
  'live',
  'gallery',
  'brief',
  'letters',
  'sponsored',
] as const;

export const REVIEWED_TYPES = [
  'book',
  'film',
  'music',
  'theatre',
  'exhibition',
  'restaurant',
  'product',
  'game',
  'television',
  'other',
] as const;

/** The fields that only some kinds have. Which kind needs which: `KIND_NEEDS`. */
export function kindFields(zone: string, rules: PhotoRules) {
  return {
    reviewed: z.strictObject({
      name: text().meta({ description: 'Its title or name.' }),
      type: z.enum(REVIEWED_TYPES).meta({ description: 'What it is.' }),
      creator: text().optional().meta({ description: 'Who made it.' }),
      url: webUrl().optional().meta({ description: 'Where it is to be had.' }),
      rating: rating().optional().meta({ description: 'schema.org reviewRating.' }),
    }),
    claim: z.strictObject({
      text: text().meta({ description: 'The claim in its own words. claimReviewed.' }),
      by: text().optional().meta({ description: 'Who made it.' }),
      at: instant(zone).optional().meta({ description: 'When it was made.' }),
      url: webUrl().optional().meta({ description: 'Where it can be read.' }),
    }),
    verdict: text().meta({
      description: 'The verdict in words. schema.org ClaimReview alternateName.',
    }),
    sponsor: z.strictObject({
      name: text().meta({ description: 'Who paid.' }),
      url: webUrl().optional().meta({ description: 'A page of the sponsor.' }),
    }),
    live: live(zone),
    photos: z.array(photoFields(rules)).min(2),
    interviewee: z.strictObject({
      name: text().meta({ description: 'The name.' }),
      role: text().optional().meta({ description: 'Post or calling. jobTitle.' }),
    }),
    obituary: z
      .strictObject({
        name: text().meta({ description: 'The name.' }),
        born: lifeDate().optional(),
        died: lifeDate().optional(),
      })
      .refine(({ born, died }) => !born || !died || born.slice(0, 4) <= died.slice(0, 4), {
        path: ['died'],
        params: { ...ORDER, says: 'is before the birth', help: 'Check both years.' },
      }),
  };
}

/** What each kind cannot do without, and why. */
export const KIND_NEEDS: Partial<Record<Kind, { field: KindField | 'byline'; why: string }[]>> = {
  review: [{ field: 'reviewed', why: 'A review must say what it reviews.' }],
  'fact-check': [
    { field: 'claim', why: 'A fact-check must state the claim that it checks.' },
    { field: 'verdict', why: 'A fact-check must give its verdict.' },
  ],
  sponsored: [{ field: 'sponsor', why: 'Sponsored stories must name who paid for them.' }],
  live: [
    { field: 'live', why: 'A live blog must say when its coverage began, and hold its updates.' },
  ],
  gallery: [{ field: 'photos', why: 'A gallery must show two photos or more.' }],
  interview: [{ field: 'interviewee', why: 'An interview must name who is interviewed.' }],
  obituary: [{ field: 'obituary', why: 'An obituary must name whom it remembers.' }],
  opinion: [{ field: 'byline', why: 'An opinion is somebody’s: it must have a byline.' }],
};

const rating = () =>
  z
    .strictObject({
      value: z.number().min(0).meta({ description: 'The rating. ratingValue.' }),
      best: z
        .number()
        .positive()
        .default(5)
        .meta({ description: 'The best there is. bestRating.' }),
    })
    .refine(({ value, best }) => value <= best, {
      path: ['value'],
      params: {
        code: 'story/rating-range',
        says: 'is more than the best that can be had',
        help: 'Without `best:` the best is 5. Lower the value, or add `best: 10`.',
      },
    });

const live = (zone: string) =>
  z
    .strictObject({
      began: instant(zone).meta({ description: 'schema.org coverageStartTime.' }),
      ended: instant(zone).optional().meta({ description: 'schema.org coverageEndTime.' }),
      points: z.array(text()).default([]).meta({ description: 'The key points so far.' }),
      updates: z
        .array(
          z.strictObject({
            at: instant(zone).meta({ description: 'When it happened. datePublished.' }),
            headline: text().meta({ description: 'The headline of the update.' }),
            text: text().meta({ description: 'Markdown.' }),
            pinned: z.boolean().default(false).meta({ description: 'Stands above the others.' }),
          }),
        )
        .meta({ description: 'Its updates, in any order. liveBlogUpdate.' }),
    })
    .refine(({ began, ended }) => !ended || began <= ended, {
      path: ['ended'],
      params: { ...ORDER, says: 'is before the coverage began', help: 'Check both dates.' },
    });

const lifeDate = () =>
  z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((value) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value), {
      params: {
        code: 'story/life-date',
        says: 'is neither a year nor a date',
        help: 'Write a year such as `1938`, or a date such as `2026-11-10`.',
      },
    })
    .meta({ description: 'A year, or a date as yyyy-mm-dd or yyyy-mm.' });

const ORDER = { code: 'story/dates-order' };

export type Kind = (typeof KINDS)[number];

export type KindField = keyof ReturnType<typeof kindFields>;
