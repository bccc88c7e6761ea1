import { expect, it } from 'vitest';
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
