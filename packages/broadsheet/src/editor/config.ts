import {
  pageJsonSchema,
  personJsonSchema,
  storyJsonSchema,
} from '@broadsheet/article-schema/json-schema';
import type { Field, Paper, Schema } from './field.ts';
import { formOf } from './form.ts';

/**
 * The configuration of Sveltia CMS for a paper: the stories of each language, people and pages, each with a
 * form made of the schema that the build holds them to.
 */
export function editorConfig(paper: Paper, backend: object): EditorConfig {
  const { languages, folder } = paper;
  const [first = 'en'] = languages;
  const form = (schema: object, language?: string) =>
    formOf(schema as Schema, { ...paper, ...(language && { language }) });
  const stories = languages.map((language) => {
    const isFirst = language === first;
    return {
      name: isFirst ? 'stories' : `stories-${language}`,
      label: languages.length === 1 ? 'Stories' : `Stories (${language})`,
      folder: `${folder}/stories${isFirst ? '' : `/${language}`}`,
      path: '{{year}}/{{month}}/{{slug}}',
      ...{ identifier_field: 'headline', summary: '{{headline}}', slug: '{{headline}}' },
      fields: [...form(storyJsonSchema, language), BODY],
    };
  });
  const people = {
    name: 'people',
    label: 'People',
    folder: `${folder}/people`,
    identifier_field: 'name',
    slug: '{{name}}',
  };
  const pages = {
    name: 'pages',
    label: 'Pages',
    folder: `${folder}/pages`,
    identifier_field: 'title',
    slug: '{{title}}',
  };
  return {
    backend,
    media_folder: `/${folder}/media`,
    public_folder: '/media',
    // A field that was left empty is not written: the build would say that it is empty.
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'unicode', clean_accents: true },
    collections: [
      ...stories,
      { ...people, fields: [...form(personJsonSchema), BODY] },
      { ...pages, fields: [...form(pageJsonSchema), BODY] },
    ].map((collection) => ({
      ...collection,
      create: true,
      extension: 'md',
      format: 'yaml-frontmatter',
    })),
  };
}

/** Raw at first: fact boxes and pull quotes are written in signs that a rich text would not keep. */
const BODY: Field = {
  name: 'body',
  label: 'Text',
  widget: 'markdown',
  required: false,
  modes: ['raw', 'rich_text'],
};

export interface EditorConfig {
  backend: object;
  collections: (Record<string, unknown> & { name: string; folder: string; fields: Field[] })[];
  [option: string]: unknown;
}
