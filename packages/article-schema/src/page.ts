import * as z from 'zod';
import { languageTag, slug, text } from './scalar.ts';

/** A page that is no story, such as About: `content/pages/**.md`, at `/<slug>/`. */
export function pageFields() {
  return z.strictObject({
    title: text().meta({ description: 'The title of the page.' }),
    description: text().optional().meta({ description: 'A sentence for search engines.' }),
    slug: slug().optional().meta({ description: 'Its address; default: the name of the file.' }),
    language: languageTag()
      .optional()
      .meta({ description: 'Default: the first language of the paper.' }),
    translationOf: text()
      .optional()
      .meta({ description: 'The slug of the page that this one translates.' }),
    noindex: z
      .boolean()
      .default(false)
      .meta({ description: 'Asks search engines to leave it out. robots.' }),
  });
}

export type PageFields = z.output<ReturnType<typeof pageFields>>;

export interface Page extends Omit<PageFields, 'slug' | 'language'> {
  file: string;
  slug: string;
  language: string;
  opening: string;
}
