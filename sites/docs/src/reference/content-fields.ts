import { KIND_NEEDS } from '@broadsheet/article-schema';
import {
  meaningOf,
  pageJsonSchema,
  personJsonSchema,
  storyJsonSchema,
} from '@broadsheet/article-schema/json-schema';
import { fieldRows, type Schema } from './fields.ts';
import { page, table } from './page.ts';

/** The front matter of a story, with the names of its fields elsewhere. */
export function storyFieldsPage(): string {
  const needs = Object.entries(KIND_NEEDS).map(([kind, all]) => [
    `\`${kind}\``,
    (all ?? []).map(({ field }) => `\`${field}\``).join(', '),
    (all ?? []).map(({ why }) => why).join(' '),
  ]);
  return page(
    'Story fields',
    'The front matter of a story and its names in schema.org, ninjs and feeds.',
    `
The front matter of \`content/stories/**/*.md\`. A field that is not here is an error with the nearest known name; fields of your own stand under \`extra\`. Dates and times are local time of the paper (\`2026-03-03T09:05\`) or have an offset.

${fieldTable(storyJsonSchema as Schema)}

## What each kind needs

${table(['kind', 'needs', 'because'], needs)}

A photo must also have \`alt\` and \`credit\`, unless the option [\`photos\`](/reference/options/#photos) says otherwise. How each kind looks: [The kinds of story](/build/kinds/).
`,
    WIDE,
  );
}

/** The front matter of people and of pages that are no stories. */
export function peopleAndPagesPage(): string {
  return page(
    'People and pages',
    'The front matter of people and of pages such as About.',
    `
## People

\`content/people/<id>.md\`. The name of the file is the id that bylines use; the text below the fields is the biography.

${fieldTable(personJsonSchema as Schema)}

## Pages

\`content/pages/<slug>.md\`, at \`/<slug>/\`.

${fieldTable(pageJsonSchema as Schema)}

## Redirects

\`content/redirects.yaml\` is a list of old addresses that belong to no story.

\`\`\`yaml
- from: /old/about.html
  to: /about/
\`\`\`
`,
    WIDE,
  );
}

function fieldTable(schema: Schema): string {
  const rows = fieldRows(schema).map(({ name, type, isRequired, standard, meaning }) => {
    const { says, names } = meaningOf(meaning);
    const must = isRequired && !name.includes('.') ? '**required**' : standard;
    return [`\`${name}\``, type, must, says, names];
  });
  return table(['Field', 'Takes', 'Default', 'Meaning', 'Elsewhere'], rows);
}

// The tables have five columns.
const WIDE = { tableOfContents: false };
