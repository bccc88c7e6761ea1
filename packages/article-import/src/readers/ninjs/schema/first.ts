import * as z from 'zod';
import {
  ALWAYS,
  advices,
  contacts,
  list,
  noUnknownKeys,
  number,
  oneOf,
  pubStatus,
  share,
  text,
} from './parts.ts';

const concept = { name: text(), rel: text(), scheme: text(), code: text() };
const contactable = { ...concept, contactinfo: contacts('postalcode') };

const rendition = z.strictObject({
  href: text(),
  mimetype: text(),
  title: text(),
  height: number(),
  width: number(),
  sizeinbytes: number(),
  duration: number(),
  format: text(),
  // Superdesk: its own name of the file, and the point that a crop keeps.
  media: text(),
  poi: z.unknown().optional(),
});

const place = z
  .array(
    z
      .looseObject(contactable)
      .superRefine(
        noUnknownKeys((key) => key in contactable || /^geometry_[a-zA-Z0-9_]/.test(key)),
      ),
  )
  .nullish();

/** What Superdesk, which many agencies run, adds to ninjs 1. */
const superdesk = {
  guid: text(),
  priority: number(),
  service: list(concept),
  keywords: z.array(z.string()).nullish(),
  source: text(),
  readtime: number(),
  signal: z.unknown().optional(),
  products: z.unknown().optional(),
  evolvedfrom: text(),
  translation_of: text(),
  firstpublished: text(),
  extra: z.unknown().optional(),
  authors: z.array(z.looseObject({ name: text(), role: text(), biography: text() })).nullish(),
  annotations: z.unknown().optional(),
  attachments: z.unknown().optional(),
};

const shape = {
  uri: text(),
  type: z
    .enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'])
    .optional(),
  mimetype: text(),
  representationtype: z.enum(['complete', 'incomplete']).optional(),
  profile: text(),
  version: text(),
  firstcreated: text(),
  versioncreated: text(),
  contentcreated: text(),
  embargoed: text(),
  expires: text(),
  pubstatus: pubStatus(),
  urgency: number(),
  copyrightholder: text(),
  copyrightnotice: text(),
  usageterms: text(),
  ednote: text(),
  language: text(),
  person: list(contactable),
  organisation: list({
    ...contactable,
    symbols: list({ ticker: text(), exchange: text(), symboltype: text(), symbol: text() }),
  }),
  place,
  subject: list({ ...concept, creator: text(), relevance: share(), confidence: share() }),
  event: list(concept),
  object: list(concept),
  infosource: list(contactable),
  genre: list(concept),
  title: text(),
  byline: text(),
  headline: text(),
  slugline: text(),
  located: text(),
  charcount: number(),
  wordcount: number(),
  renditions: z.record(z.string(), rendition).nullish(),
  altids: z.looseObject({}).nullish(),
  trustindicator: list({ scheme: text(), code: text(), title: text(), href: text() }),
  $standard: z.strictObject({ name: text(), version: text(), schema: text() }).optional(),
  $schema: text(),
  rightsinfo: z
    .strictObject({ langid: text(), linkedrights: text(), encodedrights: text() })
    .refine(
      oneOf('linkedrights', 'encodedrights'),
      'needs `linkedrights` or `encodedrights`, and not both',
    )
    .optional(),
  digitalsourcetype: z.strictObject({ name: text(), uri: text(), literal: text() }).optional(),
  advices: advices(),
  ...superdesk,
};

/**
 * An item of ninjs 1.0 to 1.6 (IPTC), and what Superdesk adds to it. Keys of the forms `body_…`,
 * `description_…` and `headline_…` hold text; `known` names keys that are the sender's own.
 */
export function firstItem(known: readonly string[]): z.ZodType<FirstItem> {
  const associations: z.ZodType = z.lazy(() => z.record(z.string(), item.nullable()).nullish());
  const item = z
    .looseObject({ ...shape, associations })
    .superRefine(
      noUnknownKeys((key) => FIRST_KEYS.includes(key) || known.includes(key) || VARIANT.test(key)),
      ALWAYS,
    )
    .superRefine((value, context) => {
      if (!value.uri && !value.guid)
        context.addIssue({ code: 'custom', path: ['uri'], message: 'is missing', input: value });
      for (const [key, content] of Object.entries(value))
        if (VARIANT.test(key) && typeof content !== 'string' && content !== null)
          context.addIssue({ code: 'custom', path: [key], message: 'is no text', input: value });
    }, ALWAYS);
  return item as unknown as z.ZodType<FirstItem>;
}

/** The keys that came with a later version than 1.0. */
export const FIRST_SINCE: Record<string, string> = {
  infosource: '1.2',
  firstcreated: '1.2',
  ednote: '1.2',
  altids: '1.3',
  genre: '1.3',
  trustindicator: '1.3',
  $standard: '1.3',
  contentcreated: '1.4',
  expires: '1.4',
  rightsinfo: '1.4',
  digitalsourcetype: '1.6',
};

export const FIRST_KEYS = [...Object.keys(shape), 'associations'];

const VARIANT = /^(description|body|headline)_[a-zA-Z0-9_]+/;

const plain = z.object(shape);

export type FirstItem = Partial<z.output<typeof plain>> & {
  associations?: Record<string, FirstItem | null> | null | undefined;
} & Record<string, unknown>;
