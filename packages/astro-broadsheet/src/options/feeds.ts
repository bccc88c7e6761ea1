import { KINDS } from '@broadsheet/article-schema';
import * as z from 'zod';

/**
 * The formats that the paper, sections, topics and people have feeds in, how many stories these hold, whether
 * months of old stories are linked (RFC 5005, always Atom), and the feeds of partners, each with its own
 * terms, at `/feeds/{name}.xml` and `.json`. One format makes a third of the files: a large archive has thousands.
 * @example feeds: { formats: ['rss'], partners: { agency: { sections: ['local'], text: 'teaser', delayMinutes: 30 } } }
 */
export const feeds = z
  .strictObject({
    formats: z
      .array(z.enum(['rss', 'atom', 'json']))
      .min(1)
      .default(['rss', 'atom', 'json']),
    items: z.number().int().min(1).max(200).default(50),
    listItems: z.number().int().min(1).max(200).default(20),
    archives: z.boolean().default(true),
    partners: z
      .record(
        z.string().regex(/^[a-z0-9-]+$/),
        z.strictObject({
          language: z.string().optional(),
          sections: z.array(z.string()).default([]),
          topics: z.array(z.string()).default([]),
          kinds: z.array(z.enum(KINDS)).default([]),
          syndicated: z.boolean().default(false),
          text: z.enum(['full', 'teaser']).default('full'),
          photos: z.boolean().default(true),
          ids: z.enum(['stable', 'url']).default('stable'),
          delayMinutes: z.number().int().min(0).default(0),
          items: z.number().int().min(1).max(200).default(50),
        }),
      )
      .default({}),
  })
  .prefault({});
