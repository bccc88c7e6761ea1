import * as z from 'zod';
import { languageTag, slug, text } from './scalar.ts';

/** A page that is no story, such as About: `content/pages/**.md`, at `/<slug>/`. */
export function pageFields() {
  return z.strictObject({
    title: text(),
    description: text().optional(),
    slug: slug().optional(),
    language: languageTag().optional(),
    translationOf: text()
      .optional()
      .meta({ description: 'The slug of the page that this one translates.' }),
    noindex: z.boolean().default(false),
  });
}

export type PageFields = z.output<ReturnType<typeof pageFields>>;

export interface Page extends Omit<PageFields, 'slug' | 'language'> {
  file: string;
  slug: string;
  language: string;
  opening: string;
}
