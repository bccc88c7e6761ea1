import * as z from 'zod';
import type { NewsItem } from '../news-item.ts';
import {
  ALWAYS,
  advices,
  contacts,
  geoJson,
  list,
  noUnknownKeys,
  number,
  oneOf,
  pubStatus,
  share,
  text,
} from './parts.ts';

const concept = { name: text(), rel: text(), uri: text(), literal: text() };
const contactable = { ...concept, contactInfo: contacts('postalCode') };
const variant = { role: text(), contentType: text(), value: z.string() };
const urgency = z.number();
const TYPES = 'text audio video picture graphic composite component event planning'.split(' ');
const type = z.enum(TYPES);

const organisation = {
  ...contactable,
  symbols: list({ ticker: text(), exchange: text(), symbolType: text(), symbol: text() }),
};

const renditions = list({
  name: z.string(),
  href: text(),
  contentType: text(),
  title: text(),
  width: number(),
  height: number(),
  sizeInBytes: number(),
  duration: number(),
  format: text(),
  aspectRatio: text(),
  videoCodec: text(),
  frameRate: number(),
  poi: z.strictObject({ x: z.number(), y: z.number() }).nullish(),
  transportProtocol: text(),
  scanType: z.enum(['progressive', 'interlaced']).optional(),
  bitrate: text(),
});

// A year, a month, a day or an instant: `truncatedDateTimeType`.
const truncated = z
  .string()
  .regex(
    /^-?\d{4,}(-(1[0-2]|0[1-9])(-(3[01]|0[1-9]|[12]\d)(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?)?)?$/,
  );

const FREQUENCIES = 'secondly minutely hourly daily weekly monthly yearly'.split(' ');

const dates = z
  .strictObject({
    startDate: text(),
    endDate: text(),
    expectedStartDate: truncated.optional(),
    expectedEndDate: truncated.optional(),
    expectedDuration: text(),
    recurrence: z
      .strictObject({
        recurrenceDates: z.unknown().optional(),
        recurrenceRules: list({
          frequency: z.enum(FREQUENCIES),
          interval: number(),
          until: text(),
          count: number(),
        }),
      })
      .optional(),
  })
  .refine(
    (value) =>
      oneOf('startDate', 'expectedStartDate')(value) || oneOf('endDate', 'expectedEndDate')(value),
    'needs `startDate` or `expectedStartDate`, and not both',
  )
  .optional();

const plannedCoverage = list({
  uri: text(),
  title: text(),
  plannedCoverageStatus: text(),
  event: text(),
  services: z.array(z.string()).optional(),
  pubStatus: pubStatus(),
  type: type.optional(),
  commissioned: z
    .strictObject({
      by: text(),
      on: text(),
      references: list({ name: text(), value: text() }),
    })
    .optional(),
  dates,
  audiences: list({ audience: text(), significance: number() }),
  exclAudience: z.array(z.string()).optional(),
  edNote: text(),
  urgency: urgency.int().min(1).max(9).optional(),
  language: text(),
  itemCount: z
    .strictObject({ rangeFrom: z.number().int().optional(), rangeTo: z.number().int().optional() })
    .optional(),
  wordCount: number(),
  renditions,
});

const shape = {
  uri: z.string().min(1),
  type: type.optional(),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: text(),
  version: text(),
  firstCreated: text(),
  versionCreated: text(),
  contentCreated: text(),
  embargoed: text(),
  embargoedUntil: text(),
  expires: text(),
  pubStatus: pubStatus(),
  urgency: urgency.optional(),
  copyrightHolder: text(),
  copyrightNotice: text(),
  usageTerms: text(),
  edNote: text(),
  language: text(),
  descriptions: list(variant),
  bodies: list({ ...variant, charCount: number(), wordCount: number() }),
  headlines: list(variant),
  people: list(contactable),
  organisations: list(organisation),
  places: list({ ...contactable, geoJSON: geoJson().optional() }),
  subjects: list({ ...concept, creator: text(), relevance: share(), confidence: share() }),
  events: list({ ...concept, id: text() }),
  eventDetails: z
    .strictObject({
      eventStatus: text(),
      plannedCoverageStatus: text(),
      dates,
      organiser: z.strictObject(organisation).optional(),
    })
    .optional(),
  plannedCoverage,
  objects: list(concept),
  infoSources: list({ ...contactable, role: text() }),
  title: text(),
  by: text(),
  slugline: text(),
  located: text(),
  renditions,
  altIds: list({ role: text(), value: text() }),
  trustIndicators: list({ role: text(), title: text(), href: text() }),
  standard: z.strictObject({ name: text(), version: text(), schema: text() }).optional(),
  genres: list({ name: text(), uri: text(), literal: text() }),
  rightsInfo: z
    .strictObject({ langId: text(), linkedRights: text(), encodedRights: text() })
    .refine(
      oneOf('linkedRights', 'encodedRights'),
      'needs `linkedRights` or `encodedRights`, and not both',
    )
    .optional(),
  digitalSourceType: z.strictObject({ name: text(), uri: text(), literal: text() }).optional(),
  advices: advices(),
  $schema: text(),
};

/**
 * An item of ninjs 2.0 to 3.1 (IPTC), with the keys of 3: those of 2 are the same in lower case. `known`
 * names keys that are the sender's own.
 */
export function secondItem(known: readonly string[]): z.ZodType<NewsItem> {
  const isKnown = (key: string) => SECOND_KEYS.includes(key) || known.includes(key);
  const associations: z.ZodType = z.lazy(() => z.array(association).nullish());
  const association = z
    .looseObject({ ...shape, associations, name: z.string(), rel: text() })
    .superRefine(
      noUnknownKeys((key) => isKnown(key) || key === 'name' || key === 'rel'),
      ALWAYS,
    );
  return z
    .looseObject({ ...shape, associations })

    .superRefine(noUnknownKeys(isKnown), ALWAYS) as unknown as z.ZodType<NewsItem>;
}

export const SECOND_KEYS = [...Object.keys(shape), 'associations'];
