import * as z from 'zod';
import { type PhotoRules, photoFields } from './photo.ts';
import { text, webUrl } from './scalar.ts';

export const ROLES = [
  'author',
  'reporter',
  'photographer',
  'translator',
  'editor',
  'contributor',
] as const;

/** A person of the paper, in `content/people/<id>.md`; the body is the biography. schema.org Person. */
export function personFields(rules: PhotoRules) {
  return z.strictObject({
    name: text().meta({ description: 'The name alone, without title or role.' }),
    names: byLanguage().meta({ description: 'The name in other languages or scripts.' }),
    role: text()
      .optional()
      .meta({ description: 'The post held, such as Science editor. schema.org jobTitle.' }),
    roles: byLanguage().meta({ description: 'The post in other languages.' }),
    bio: text()
      .optional()
      .meta({ description: 'One or two sentences; without it, the body stands.' }),
    bios: byLanguage().meta({ description: 'The biography in other languages.' }),
    photo: photoFields(rules).optional().meta({ description: 'A portrait. schema.org image.' }),
    email: z.email().optional().meta({ description: 'Shown on the page of the person.' }),
    urls: z
      .array(webUrl())
      .default([])
      .meta({ description: 'Pages of this person elsewhere. schema.org sameAs.' }),
  });
}

/** One name in a byline: a person of the paper, or a bare name; in a role. */
export const creditFields = () =>
  z
    .union([
      text(),
      z.strictObject({
        person: text().optional().meta({ description: 'The id of a file in content/people.' }),
        name: text().optional().meta({ description: 'The name of somebody without a page.' }),
        role: z.enum(ROLES).default('author').meta({ description: 'What they did.' }),
      }),
    ])
    .transform((value, context): Credit => {
      const credit = typeof value === 'string' ? { person: value, role: 'author' as const } : value;
      if (credit.person && !credit.name) return { person: credit.person, role: credit.role };
      if (credit.name && !credit.person) return { name: credit.name, role: credit.role };
      context.issues.push({
        code: 'custom',
        input: value,
        params: {
          code: 'story/byline-form',
          says: 'names neither or both of `person` and `name`',
          help: 'Write `person:` with the id of a file in content/people, or `name:` with a bare name.',
        },
      });
      return z.NEVER;
    });

const byLanguage = () => z.record(z.string(), text()).default({});

export type Role = (typeof ROLES)[number];

/** A name in a byline: exactly one of `person` (an id) and `name` is there. */
export type Credit =
  | { person: string; name?: never; role: Role }
  | { person?: never; name: string; role: Role };

export type PersonFields = z.output<ReturnType<typeof personFields>>;

/** A person with the id that bylines use: the file's name without its ending. */
export interface Person extends PersonFields {
  id: string;
  file: string;
}
