import { describe, expect, it } from 'vitest';
import * as main from '../src/index.ts';
import * as jsonSchema from '../src/json-schema.ts';

it('exports these names and no others', () => {
  expect({ main: Object.keys(main), 'json-schema': Object.keys(jsonSchema) }).toMatchSnapshot();
});

it('gives JSON Schemas that hold every field with its meaning', () => {
  const { properties, required } = jsonSchema.storyJsonSchema as {
    properties: Record<string, { description?: string }>;
    required: string[];
  };
  expect(required).toEqual(['headline', 'section']);
  expect(Object.keys(properties)).toContain('verdict');
  expect(properties.headline?.description).toContain('headlines[main]');
});

describe('a description is parted into', () => {
  it.each([
    ['The headline. headline · title.', 'The headline.', 'headline · title'],
    ['For social networks. og:title.', 'For social networks.', 'og:title'],
    ['A live blog. LiveBlogPosting.', 'A live blog.', 'LiveBlogPosting'],
    ['Public until then. expires.', 'Public until then.', 'expires'],
    ['Where it stands. It is far. rel=canonical.', 'Where it stands. It is far.', 'rel=canonical'],
    ['schema.org license.', '', 'schema.org license'],
    ['Markdown.', 'Markdown.', ''],
    ['RFC 3339 with an offset.', 'RFC 3339 with an offset.', ''],
    [undefined, '', ''],
  ])('%j: what it says, and the names elsewhere', (description, says, names) => {
    expect(jsonSchema.meaningOf(description)).toEqual({ says, names });
  });
});

it('says of every field, however deep, what it means', () => {
  const unsaid = Object.entries(jsonSchema)
    .filter(([name]) => name !== 'siteJsonSchema')
    .flatMap(([name, schema]) => unsaidIn(schema as Schema, name.replace('JsonSchema', '')));
  expect(unsaid).toEqual([]);
});

function unsaidIn({ properties = {}, items, anyOf = [] }: Schema, path: string): string[] {
  const own = Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${path}.${name}`]),
    ...unsaidIn(field, `${path}.${name}`),
  ]);
  const inner = [...(items ? [items] : []), ...anyOf].flatMap((one) => unsaidIn(one, path));
  return [...own, ...inner];
}

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}
