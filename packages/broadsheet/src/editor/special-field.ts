import type { About, Field } from './field.ts';

/** What the schema alone cannot say of a field: what there is to choose from in this paper. */
export function specialField(
  path: string,
  { sections, languages, language, folder }: About,
): Partial<Field> {
  const name = path.split('.').at(-1) ?? '';
  if (path === 'id') return { widget: 'uuid', readonly: true };
  if (path === 'section')
    return {
      widget: 'select',
      options: sections.map(({ id, title }) => ({
        value: id,
        label: typeof title === 'string' ? title : (title[language ?? ''] ?? id),
      })),
    };
  if (path === 'language')
    return language === undefined
      ? { widget: 'select', options: [...languages], default: languages[0] }
      : { widget: 'hidden', default: language };
  if (name === 'person')
    return relation('people', {
      value_field: '{{slug}}',
      search_fields: ['name'],
      display_fields: ['name'],
    });
  // Without it a story that is ready would stop the build; a draft may have one too.
  if (path === 'published') return { required: true, default: '{{now}}' };
  if (path === 'translationOf') return relation('stories', STORY);
  if (path === 'related') return { ...relation('stories', STORY), multiple: true };
  if (name === 'src')
    return { widget: 'image', media_folder: `/${folder}/media`, public_folder: '/media' };
  if (path === 'aliases') return { pattern: ['^/(?!/)\\S*$', 'Begin it with one slash.'] };
  if (name === 'slug')
    return { pattern: ['^[^A-Z\\s/]+$', 'Lower-case letters, digits and hyphens.'] };
  return {};
}

const STORY = { value_field: 'id', search_fields: ['headline'], display_fields: ['headline'] };

function relation(collection: string, options: object): Partial<Field> {
  return { widget: 'relation', collection, ...options };
}
