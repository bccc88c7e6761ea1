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
      name: text(),
      type: z.enum(REVIEWED_TYPES),
      creator: text().optional(),
      url: webUrl().optional(),
      rating: z
        .strictObject({ value: z.number().min(0), best: z.number().positive().default(5) })
        .optional()
        .meta({ description: 'schema.org reviewRating.' }),
    }),
    claim: z.strictObject({
      text: text(),
      by: text().optional(),
      at: instant(zone).optional(),
      url: webUrl().optional(),
    }),
    verdict: text().meta({
      description: 'The verdict in words. schema.org ClaimReview alternateName.',
    }),
    sponsor: z.strictObject({ name: text(), url: webUrl().optional() }),
    live: z.strictObject({
      began: instant(zone).meta({ description: 'schema.org coverageStartTime.' }),
      ended: instant(zone).optional().meta({ description: 'schema.org coverageEndTime.' }),
      points: z.array(text()).default([]).meta({ description: 'The key points so far.' }),
      updates: z.array(
        z.strictObject({
          at: instant(zone),
          headline: text(),
          text: text(),
          pinned: z.boolean().default(false),
        }),
      ),
    }),
    photos: z.array(photoFields(rules)).min(2),
    interviewee: z.strictObject({ name: text(), role: text().optional() }),
    obituary: z.strictObject({
      name: text(),
      born: lifeDate().optional(),
      died: lifeDate().optional(),
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

const lifeDate = () =>
  z
    .union([z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.number().int().transform(String)])
    .meta({
      description: 'A year, or a date as yyyy-mm-dd.',
    });

export type Kind = (typeof KINDS)[number];

export type KindField = keyof ReturnType<typeof kindFields>;
