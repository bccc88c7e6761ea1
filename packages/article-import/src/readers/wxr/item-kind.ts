import type { WxrItem } from './item.ts';

/** What an item of an export becomes, by its type; where nothing, why. */
export function kindOf(
  { type, status, content, title }: WxrItem,
  types: Record<string, string>,
): Kind {
  if (status === 'trash')
    return { kind: 'left-out', code: 'import/trash', reason: 'It lay in the bin.' };
  const kind = types[type] ?? TYPES[type];
  if (kind === 'story' || kind === 'page') {
    if (
      status === 'auto-draft' &&
      content.trim() === '' &&
      !/[^\s]/.test(title.replace('Auto Draft', ''))
    )
      return {
        kind: 'left-out',
        code: 'import/auto-draft',
        reason: 'It is a draft without a word.',
      };
    return { kind };
  }
  if (kind === 'media' || kind === 'redirect') return { kind };
  const reason = LEFT_OUT[type];
  if (reason) return { kind: 'left-out', code: `import/type-${type.replaceAll('_', '-')}`, reason };
  const help = `Add \`types: { ${type}: story }\` (or page, or drop) to the map.`;
  if (kind === 'drop')
    return {
      kind: 'left-out',
      code: 'import/type-dropped',
      reason: `It is of the type “${type}”, which the map drops.`,
    };
  return {
    kind: 'refused',
    code: 'import/type-unknown',
    reason: `It is of the type “${type}”, which is not known. ${help}`,
  };
}

const TYPES: Record<string, string> = {
  post: 'story',
  page: 'page',
  attachment: 'media',
  redirect_rule: 'redirect',
};

const DESIGN = 'It is a part of the old design.';
const SETTING = 'It is a setting of a plugin.';
const ALREADY = 'It is carried with the stories that it belongs to.';
const LEFT_OUT: Record<string, string> = {
  nav_menu_item: 'It is a line of a menu: the paper makes its menus from its sections and pages.',
  wp_navigation: 'It is a menu: the paper makes its menus from its sections and pages.',
  revision: 'It is an older version of a story.',
  wp_block: ALREADY,
  'guest-author': ALREADY,
  newspack_correction: ALREADY,
  wp_template: DESIGN,
  wp_template_part: DESIGN,
  wp_global_styles: DESIGN,
  wp_font_family: DESIGN,
  wp_font_face: DESIGN,
  custom_css: DESIGN,
  safecss: DESIGN,
  customize_changeset: DESIGN,
  elementor_library: DESIGN,
  oembed_cache: 'It is a copy of what another site showed.',
  user_request: 'It is a request about personal data.',
  jetpack_migration: SETTING,
  'acf-field': SETTING,
  'acf-field-group': SETTING,
  wpcf7_contact_form: SETTING,
  feedback: 'It is a message of a reader: personal, never copied.',
  shop_order: 'It is an order in a shop: personal, never copied.',
  scheduled_action: SETTING,
  patterns_ai_data: SETTING,
  mc4wp_form: SETTING,
};

export type Kind =
  | { kind: 'story' }
  | { kind: 'page' }
  | { kind: 'media' }
  | { kind: 'redirect' }
  | { kind: 'left-out'; code: string; reason: string }
  | { kind: 'refused'; code: string; reason: string };
