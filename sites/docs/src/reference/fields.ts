/** The fields of a JSON Schema made by zod, one row each, those of groups and lists below them. */
export function fieldRows(schema: Schema, path = ''): FieldRow[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = path ? `${path}.${name}` : name;
    const row = {
      name: own,
      type: typeOf(field),
      isRequired: required.includes(name),
      standard: standardOf(field),
      meaning: field.description ?? '',
    };
    return [row, ...below(field, own)];
  });
}

function below(field: Schema, path: string): FieldRow[] {
  if (field.properties) return fieldRows(field, path);
  if (field.items) return below(field.items, `${path}[]`);
  return (field.anyOf ?? [])
    .filter(({ properties }) => properties)
    .flatMap((one) => below(one, path));
}

function typeOf(field: Schema): string {
  const choices = field.anyOf ?? field.oneOf;
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(' or ');
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (choices) return [...new Set(choices.map(typeOf))].join(' or ');
  if (field.format) return FORMATS[field.format] ?? field.format;
  if (field.type === 'array') return field.items ? `list of ${typeOf(field.items)}` : 'list';
  if (field.type === 'object' && !field.properties) return 'values by name';
  return TYPES[field.type ?? ''] ?? 'any value';
}

function standardOf({ default: standard }: Schema): string {
  const isEmpty = standard === undefined || JSON.stringify(standard) === '{}';
  return isEmpty ? '' : `\`${JSON.stringify(standard)}\``;
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: '`true` or `false`',
  object: 'group',
};
const FORMATS: Record<string, string> = {
  'date-time': 'date and time',
  uri: 'web address',
  email: 'e-mail address',
};

export interface FieldRow {
  name: string;
  type: string;
  isRequired: boolean;
  standard: string;
  meaning: string;
}

/** What is used of JSON Schema. */
export interface Schema {
  type?: string;
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}
