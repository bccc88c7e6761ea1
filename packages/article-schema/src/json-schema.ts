import * as z from 'zod';
import { pageFields } from './page.ts';
import { personFields } from './people.ts';
import { siteFields } from './site.ts';
import { storyFields } from './story.ts';

export { type Meaning, meaningOf } from './meaning.ts';

const rules = {
  zone: 'UTC',
  photos: { alt: 'required', credit: 'required' },
  extra: z.record(z.string(), z.unknown()),
} as const;

/** JSON Schema (draft 2020-12) of the front matter of a story, for editors and other programs. */
export const storyJsonSchema = toJsonSchema(storyFields(rules), 'Story');

/** JSON Schema of the front matter of a person. */
export const personJsonSchema = toJsonSchema(personFields(rules.photos), 'Person');

/** JSON Schema of the front matter of a page. */
export const pageJsonSchema = toJsonSchema(pageFields(), 'Page');

/** JSON Schema of the options of a paper that its stories' facts depend on. */
export const siteJsonSchema = toJsonSchema(siteFields(), 'Site');

function toJsonSchema(schema: z.ZodType, title: string) {
  return { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
}
