import * as z from 'zod';
import { languageTag, text, webUrl } from './scalar.ts';

export const RELATIONS = ['syndicated', 'translated', 'adapted', 'reported-by'] as const;

/** Whose story it was first. schema.org sourceOrganization and isBasedOn · RSS source. */
export const attributionFields = () =>
  z.strictObject({
    publisher: text().meta({ description: 'Who published it first.' }),
    url: webUrl().optional().meta({ description: 'Where it stands there.' }),
    relation: z.enum(RELATIONS).meta({ description: 'How it came from there.' }),
    language: languageTag().optional().meta({ description: 'Language of the original.' }),
  });

export type Attribution = z.output<ReturnType<typeof attributionFields>>;
