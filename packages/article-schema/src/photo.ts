import * as z from 'zod';
import { text, webUrl } from './scalar.ts';

/**
 * A photo of a story or a person. `caption` and `credit` are apart from `alt`: the caption is what is
 * seen under the picture, the alt text what is read instead of it, the credit who made it.
 * schema.org ImageObject · ninjs association of type picture · RSS media:content.
 */
export function photoFields(rules: PhotoRules) {
  const required = (rule: Rule) => (rule === 'required' ? text() : text().optional());
  return z.strictObject({
    src: text().meta({
      description: 'Path of the picture: ./beside-the-story.jpg or /from/the/content/folder.jpg.',
    }),
    alt: required(rules.alt).meta({
      description: 'What is read instead of the picture. HTML alt.',
    }),
    caption: text().optional().meta({ description: 'Set under the picture. schema.org caption.' }),
    credit: required(rules.credit).meta({
      description: 'Who made it. schema.org creditText, RSS media:credit.',
    }),
    rights: z
      .strictObject({
        holder: text().optional().meta({ description: 'schema.org copyrightHolder.' }),
        licence: webUrl().optional().meta({ description: 'schema.org license.' }),
        url: webUrl()
          .optional()
          .meta({ description: 'Where to buy it. schema.org acquireLicensePage.' }),
      })
      .optional()
      .meta({ description: 'Whose it is, and what others may do with it.' }),
    focus: z
      .strictObject({
        x: z.number().min(0).max(1).meta({ description: 'From the left, 0 to 1.' }),
        y: z.number().min(0).max(1).meta({ description: 'From the top, 0 to 1.' }),
      })
      .optional()
      .meta({ description: 'The point that a crop keeps, from the top left corner.' }),
  });
}

export type Photo = z.output<ReturnType<typeof photoFields>>;

export type Rule = 'required' | 'optional';

/** Whether photos need an alt text and a credit. */
export interface PhotoRules {
  alt: Rule;
  credit: Rule;
}
