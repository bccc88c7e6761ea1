/** What a shortcode, tag or filter of the archive becomes. */
export const TAG_ACTIONS = [
  'picture',
  'quote',
  'link',
  'file',
  'youtube',
  'vimeo',
  'tweet',
  'ref',
  'code',
  'unwrap',
  'path',
  'person',
  'drop',
] as const;

/** What a field of the archive becomes. */
export const FIELD_TARGETS = [
  ...[
    'headline',
    'standfirst',
    'kicker',
    'published',
    'updated',
    'expires',
    'slug',
    'language',
    'canonical',
  ],
  ...['byline', 'topics', 'section', 'photo', 'aliases', 'redirect', 'draft', 'public', 'lead'],
  ...['publisher', 'publisher-url', 'extra', 'drop'],
] as const;

export type TagAction = (typeof TAG_ACTIONS)[number];
export type FieldTarget = (typeof FIELD_TARGETS)[number];
