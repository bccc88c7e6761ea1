import * as z from 'zod';
import { attributionFields } from './attribution.ts';
import { correctionFields } from './correction.ts';
import type { Instant } from './instant.ts';
import { KIND_NEEDS, KINDS, kindFields } from './kinds.ts';
import { creditFields } from './people.ts';
import { type PhotoRules, photoFields } from './photo.ts';
import { instant, languageTag, sitePath, slug, text, webUrl } from './scalar.ts';

/**
 * The front matter of a story. Each description gives the meaning, then the name of the field in
 * schema.org, ninjs 3.1 and feeds, where it has one there.
 */
export function storyFields(rules: StoryRules) {
  const { zone } = rules;
  const kinds = kindFields(zone, rules.photos);
  return z
    .strictObject({
      id: text()
        .optional()
        .meta({ description: 'Never changes, never reused. identifier · uri · guid.' }),
      headline: text().meta({ description: 'The headline. headline · headlines[main] · title.' }),
      standfirst: text().optional().meta({
        description:
          'One or two sentences under the headline. description · descriptions[standfirst].',
      }),
      kicker: text().optional().meta({ description: 'The word or two above the headline.' }),
      headlines: z
        .strictObject({
          short: text()
            .optional()
            .meta({ description: 'For narrow lists. alternativeHeadline · headlines[short].' }),
          social: text().optional().meta({ description: 'For social networks. og:title.' }),
          search: text()
            .optional()
            .meta({ description: 'For the title of the window and search engines. HTML title.' }),
        })
        .default({})
        .meta({
          description:
            'Variants of the headline. alternativeHeadline · headlines[short] · og:title.',
        }),
      kind: z
        .enum(KINDS)
        .default('report')
        .meta({ description: 'The kind of story. @type · genres.' }),
      section: text().meta({
        description: 'A section of the paper. articleSection · subjects · category.',
      }),
      topics: z.array(text()).default([]).meta({
        description: 'What it is about, in words of the paper. keywords · subjects · category.',
      }),
      places: z
        .array(text())
        .default([])
        .meta({ description: 'Places it is about. contentLocation · places.' }),
      series: z
        .strictObject({
          name: text().meta({ description: 'Its name, the same in every part.' }),
          part: z
            .number()
            .int()
            .positive()
            .optional()
            .meta({ description: 'Which part this is, from 1.' }),
        })
        .optional()
        .meta({
          description:
            'The series that it is a part of. isPartOf CreativeWorkSeries, with position.',
        }),
      byline: z
        .array(creditFields())
        .default([])
        .meta({ description: 'Who made it, in order. author · people[author] · dc:creator.' }),
      dateline: text()
        .optional()
        .meta({ description: 'Where it was reported from. dateline · located.' }),
      published: instant(zone)
        .optional()
        .meta({ description: 'When it appears. datePublished · firstCreated · pubDate.' }),
      updated: instant(zone).optional().meta({
        description: 'Last change of substance. dateModified · versionCreated · updated.',
      }),
      expires: instant(zone).optional().meta({ description: 'Public until then. expires.' }),
      embargo: instant(zone).optional().meta({ description: 'Not public before then.' }),
      status: z
        .enum(['draft', 'ready', 'withdrawn'])
        .default('ready')
        .meta({ description: 'Whether it is written, ready or withdrawn. pubStatus.' }),
      slug: slug()
        .optional()
        .meta({ description: 'The last part of the address; default: the name of the file.' }),
      aliases: z
        .array(sitePath())
        .default([])
        .meta({ description: 'Old addresses that lead here.' }),
      canonical: webUrl()
        .optional()
        .meta({ description: 'Where the original stands, when that is elsewhere. rel=canonical.' }),
      language: languageTag()
        .optional()
        .meta({ description: 'Default: the first language of the paper. inLanguage · language.' }),
      translationOf: text()
        .optional()
        .meta({ description: 'The id of the original. translationOfWork.' }),
      photo: photoFields(rules.photos)
        .optional()
        .meta({ description: 'The lead photo. image · associations · media:content.' }),
      attribution: attributionFields()
        .optional()
        .meta({ description: 'Whose story it was first. sourceOrganization, isBasedOn · source.' }),
      corrections: z
        .array(correctionFields(zone))
        .default([])
        .meta({ description: 'What was corrected. correction · descriptions[correction].' }),
      access: z.enum(['free', 'subscriber']).default('free').meta({
        description: 'Said to machines; a static site cannot hide text. isAccessibleForFree.',
      }),
      related: z.array(text()).default([]).meta({ description: 'Ids of stories to read with it.' }),
      lead: z
        .strictObject({ until: instant(zone).meta({ description: 'When it stops leading.' }) })
        .optional()
        .meta({ description: 'Leads the front page.' }),
      search: z
        .boolean()
        .default(true)
        .meta({ description: 'Whether the search of the paper finds it.' }),
      noindex: z
        .boolean()
        .default(false)
        .meta({ description: 'Asks search engines to leave it out. robots.' }),
      extra: rules.extra.optional().meta({ description: 'Fields of this paper alone.' }),
      reviewed: kinds.reviewed
        .optional()
        .meta({ description: 'What a review is about. itemReviewed.' }),
      claim: kinds.claim.optional().meta({ description: 'What a fact-check checks. ClaimReview.' }),
      verdict: kinds.verdict.optional(),
      sponsor: kinds.sponsor.optional().meta({ description: 'Who paid for it. sponsor.' }),
      live: kinds.live.optional().meta({ description: 'A live blog. LiveBlogPosting.' }),
      photos: kinds.photos.optional().meta({ description: 'The photos of a gallery, in order.' }),
      interviewee: kinds.interviewee.optional().meta({ description: 'Who is interviewed. about.' }),
      obituary: kinds.obituary.optional().meta({ description: 'Whom it remembers. about.' }),
    })
    .superRefine(
      (fields, context) => {
        for (const need of needsOf(fields)) context.addIssue({ code: 'custom', ...need });
      },
      // Also where a field is wrong already: every problem is told at once.
      { when: ({ value }) => typeof value === 'object' && value !== null },
    );
}

function needsOf(fields: NeedsInput): Need[] {
  const needs: Need[] = [];
  const miss = (field: string, code: string, help: string) =>
    needs.push({ path: [field], params: { code, says: 'is missing', help } });
  if (fields.status !== 'draft' && !fields.published) {
    miss(
      'published',
      'story/published-missing',
      'Add `published:` with date and time, or set `status: draft`.',
    );
  }
  for (const { field, why } of KIND_NEEDS[fields.kind] ?? []) {
    const value = fields[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      miss(field, 'story/kind-needs', `${why} Add \`${field}:\`, or choose another \`kind\`.`);
    }
  }
  for (const field of ['updated', 'expires'] as const) {
    const value = fields[field];
    if (isInstant(value) && isInstant(fields.published) && value < fields.published) {
      const help = `It stands before \`published\`. Check both dates${field === 'updated' ? ', or leave `updated` out' : ''}.`;
      needs.push({
        path: [field],
        params: { code: 'story/dates-order', says: 'is before the story was published', help },
      });
    }
  }
  return needs;
}

type NeedsInput = {
  status: string;
  kind: (typeof KINDS)[number];
  published?: Instant | undefined;
  updated?: Instant | undefined;
  expires?: Instant | undefined;
} & Record<string, unknown>;

interface Need {
  path: string[];
  params: { code: string; says: string; help: string };
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && value.endsWith('Z');
}

/** What a paper decides about its stories. `zone` is an IANA name such as `Africa/Cairo`. */
export interface StoryRules {
  zone: string;
  photos: PhotoRules;
  extra: z.ZodType<Record<string, unknown>>;
}

export type StoryFields = z.output<ReturnType<typeof storyFields>>;
export type StoryInput = z.input<ReturnType<typeof storyFields>>;

/** A story: its fields with every default filled in, and what its file and body say of it. No body. */
export interface Story extends Omit<StoryFields, 'id' | 'slug' | 'language'> {
  /** The file, relative to the root of the site, with forward slashes. */
  file: string;
  id: string;
  /** Whether the id is only the file's path, so that moving the file would change it. */
  idFromPath: boolean;
  slug: string;
  language: string;
  /** The beginning of the body as plain text, at most 300 characters, cut at a word. */
  opening: string;
  /** Words of the body. */
  words: number;
}

/** A story that has a time of publication, as every public one has. */
export type DatedStory = Story & { published: Instant };
