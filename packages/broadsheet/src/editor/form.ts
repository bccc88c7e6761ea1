import { meaningOf } from '@broadsheet/article-schema/json-schema';
import type { About, Field, Schema } from './field.ts';
import { specialField } from './special-field.ts';

/** The form for a schema of front matter, field by field, in its order. */
export function formOf(schema: Schema, about: About): Field[] {
  return fieldsOf(schema, '', about);
}

function fieldsOf(schema: Schema, above: string, about: About): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const path = `${above}${name}`;
    const required = schema.required?.includes(name) === true && property.default === undefined;
    const hint = hintOf(property.description);
    const common = { name, label: labelOf(name), required, ...(hint && { hint }) };
    const field: Field = {
      ...common,
      ...widgetOf(property, path, about),
      ...specialField(path, about),
    };
    // Of what nobody sees nothing is said.
    return field.widget === 'hidden' ? { name, widget: 'hidden', default: field.default } : field;
  });
}

/** What a value of this shape is typed, chosen or switched with. */
function widgetOf(schema: Schema, path: string, about: About): Widget {
  const { type, format, items } = schema;
  if (schema.enum) return { widget: 'select', options: [...schema.enum], ...defaultOf(schema) };
  if (format === 'date-time') return DATETIME;
  if (format === 'uri') return { widget: 'string', ...WEB };
  if (type === 'boolean') return { widget: 'boolean', ...defaultOf(schema) };
  if (type === 'integer' || type === 'number') return numberOf(schema);
  if (type === 'array') {
    const shape = items?.anyOf?.find(({ properties }) => properties) ?? items;
    if (!shape?.properties) return { widget: 'list', ...(shape?.format === 'uri' && WEB) };
    return { widget: 'list', fields: fieldsOf(shape, `${path}.`, about) };
  }
  if (type === 'object' && schema.properties)
    return { widget: 'object', collapsed: true, fields: fieldsOf(schema, `${path}.`, about) };
  if (type === 'object') return { widget: 'keyvalue' };
  return { widget: LONG.test(path) ? 'text' : 'string' };
}

function numberOf({ type, minimum, maximum, exclusiveMinimum }: Schema) {
  const step = type === 'integer' ? 1 : 0.01;
  const min = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step);
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    step,
    ...(min !== undefined && { min }),
    // What JSON Schema writes for a number without an end.
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
}

function defaultOf({ default: value }: Schema): { default?: unknown } {
  return value === undefined ? {} : { default: value };
}

/** `translationOf` is “Translation of”. */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A form has room for one sentence. */
function hintOf(description?: string): string {
  return meaningOf(description).says.replace(/(?<=\.) .*/, '');
}

const WEB = { pattern: ['^https?://\\S+$', 'Begin it with https://.'] };
// Local time of the paper, as front matter has it.
const DATETIME = { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm', picker_utc: false };
const LONG = /(^|\.)(standfirst|caption|text|alt|bio|description)$/;

interface Widget {
  widget: string;
  [option: string]: unknown;
}
