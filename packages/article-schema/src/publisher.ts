import * as z from 'zod';
import { text, webUrl } from './scalar.ts';

/** Who publishes the paper. schema.org NewsMediaOrganization; every field may be left out. */
export function publisherFields() {
  return z
    .strictObject({
      name: text().optional().meta({ description: 'Default: the title of the paper.' }),
      legalName: text().optional(),
      logo: text().optional().meta({
        description: 'Path of a file in `public/`, such as `/logo.png`. schema.org logo.',
      }),
      founded: z
        .union([z.number().int().transform(String), z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/)])
        .optional()
        .meta({ description: 'A year or a date. schema.org foundingDate.' }),
      sameAs: z.array(webUrl()).default([]).meta({ description: 'The paper elsewhere.' }),
      newsName: text().optional().meta({
        description: 'The name in Google News exactly as there; default: the title.',
      }),
    })
    .prefault({});
}

export type Publisher = z.output<ReturnType<typeof publisherFields>>;
