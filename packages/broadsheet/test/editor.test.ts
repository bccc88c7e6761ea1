import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentError, parsePage, parsePerson, parseStory } from '@broadsheet/article-schema';
import {
  pageJsonSchema,
  personJsonSchema,
  storyJsonSchema,
} from '@broadsheet/article-schema/json-schema';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { editorConfig } from '../src/editor/config.ts';
import type { Field, Schema } from '../src/editor/field.ts';
import { longBylines } from '../src/editor/long-bylines.ts';
import { makeSite, RIVER, RULES } from './site.ts';

const PAPER = {
  languages: ['en', 'ar'],
  sections: [
    { id: 'local', title: { en: 'Local', ar: 'محليات' } },
    { id: 'culture', title: 'Culture' },
  ],
  folder: 'content',
};
const { collections } = editorConfig(PAPER, { name: 'github', repo: 'me/courier', branch: 'main' });
const fieldsOf = (name: string) => collections.find((each) => each.name === name)?.fields ?? [];
describe('the form has every field of the schema, and no other', () => {
  it.each([
    ['stories', storyJsonSchema],
    ['stories-ar', storyJsonSchema],
    ['people', personJsonSchema],
    ['pages', pageJsonSchema],
  ])('%s', (name, schema) => {
    const form = fieldsOf(name).filter((field) => field.name !== 'body');
    expect(namesIn(form)).toEqual(namesOf(schema as Schema));
  });

  it('and is this one', async () => {
    const config = editorConfig(PAPER, { name: 'github', repo: 'me/courier', branch: 'main' });
    await expect(
      stringify(config, { aliasDuplicateObjects: false, lineWidth: 0 }),
    ).toMatchFileSnapshot('expected/editor.yml');
  });
});

describe('what the editor saves can be read', () => {
  const read = (name: string, values: Record<string, unknown>) => {
    const text = `---\n${stringify(values)}---\n\nText.\n`;
    const source = { file: `${name}.md`, path: name, text };
    try {
      if (name === 'people') return parsePerson(source, RULES);
      if (name === 'pages') return parsePage(source, RULES);
      return parseStory(source, RULES);
    } catch (error) {
      return (error as ContentError).message;
    }
  };

  it.each(collections.map(({ name }) => name))('%s, with every field filled in', (name) => {
    const form = fieldsOf(name).filter((field) => field.name !== 'body');
    expect(read(name, filled(form))).toMatchObject({ value: {} });
  });

  it.each(collections.map(({ name }) => name))('%s, with what must be there', (name) => {
    const form = fieldsOf(name).filter(({ required, widget }) => required || widget === 'hidden');
    expect(read(name, filled(form))).toMatchObject({ value: {} });
  });

  it('a story that Sveltia CMS 0.221.1 saved', () => {
    const { value } = parseStory({ file: 'a.md', path: 'a', text: SAVED }, RULES);
    expect(value).toMatchObject({
      headline: 'The quay: "open"',
      byline: [{ name: 'Ann Lee', role: 'author' }],
      published: '2026-11-22T07:05:00Z',
    });
  });
});

describe('names in a byline are written so that a form can show them', () => {
  it.each([
    [
      'short ones',
      'byline: [ann-lee, "bo"] # both',
      'byline: [{ person: ann-lee }, { person: "bo" }] # both',
    ],
    [
      'in lines',
      'byline:\n  - ann-lee # first\n  - name: Cy',
      'byline:\n  - { person: ann-lee } # first\n  - name: Cy',
    ],
    ['long ones', 'byline: [{ person: ann-lee }]', undefined],
    ['none', 'headline: x', undefined],
  ])('%s', (_, before, after) => {
    const file = (yaml: string) => `---\nid: a-1\n${yaml}\nx: 1\n---\nText.\n`;
    expect(longBylines(file(before))).toBe(after && file(after));
  });
});

describe('broadsheet editor', () => {
  it('keeps the repository when it runs again, and takes a new section in', async () => {
    const site = makeSite('editor');
    expect(await site.say(['editor', '--repo', 'me/courier'])).toMatchSnapshot();
    expect(site.read('content/stories/2026/11/river.md')).toBe(
      RIVER.replace('[ann-lee]', '[{ person: ann-lee }]'),
    );
    expect((await site.say(['editor'])).code).toBe(0);
    expect(parse(site.read('editor/config.yml')).backend).toEqual({
      name: 'github',
      repo: 'me/courier',
      branch: 'main',
    });
    expect(site.read('editor/index.html')).toMatch(/integrity="sha384-[\w+/]{64}"/);
  });

  it.each([
    ['without a repository', []],
    ['with one that is none', ['--repo', 'https://github.com/me/courier']],
  ])('writes nothing %s', async (_, args) => {
    const site = makeSite('no-editor');
    expect(await site.say(['editor', ...args])).toMatchSnapshot();
    expect(existsSync(join(site.root, 'editor'))).toBe(false);
  });
});

function namesOf(schema: Schema, above = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const shape = property.items?.anyOf?.find(({ properties }) => properties) ?? property.items;
    return [`${above}${name}`, ...namesOf(shape ?? property, `${above}${name}.`)];
  });
}

function namesIn(fields: readonly Field[], above = ''): string[] {
  return fields.flatMap(({ name, fields: inner = [] }) => [
    `${above}${name}`,
    ...namesIn(inner, `${above}${name}.`),
  ]);
}

/** A value for each field, as its widget gives it. */
function filled(fields: readonly Field[]): Record<string, unknown> {
  const values = fields.map((field) => [field.name, typedInto(field)]);
  const all = Object.fromEntries(values);
  // Of a name in a byline one is given, not both; what ends does so after it began.
  if ('person' in all) delete all.name;
  for (const name of ['updated', 'expires', 'ended', 'died'])
    if (name in all) all[name] = LATER[name];
  return all;
}

function typedInto({
  widget,
  fields,
  options,
  min,
  default: standard,
  pattern,
  multiple,
  name,
}: Field): unknown {
  const first = (options as (string | { value: string })[] | undefined)?.[0];
  switch (widget) {
    case 'datetime':
      return '2026-11-22T09:05';
    case 'select':
      return typeof first === 'object' ? first.value : first;
    case 'boolean':
      return true;
    case 'number':
      return min ?? 1;
    case 'hidden':
      return standard;
    case 'keyvalue':
      return { en: 'One' };
    case 'object':
      return filled(fields ?? []);
    case 'list':
      return fields
        ? [filled(fields), filled(fields)]
        : [name === 'urls' ? 'https://a.example/' : '/old/one/'];
    case 'relation':
      return multiple ? ['a-1'] : 'a-1';
    case 'image':
      return '/media/bridge.jpg';
    default:
      if (name === 'born') return '1950';
      if (name === 'email') return 'ann@courier.example';
      if (name === 'language') return 'en';
      return pattern
        ? /http/.test(String(pattern))
          ? 'https://a.example/'
          : 'a-slug'
        : 'Words: "some"';
  }
}

const LATER: Record<string, string> = {
  updated: '2026-11-23T09:05',
  expires: '2026-12-23T09:05',
  ended: '2026-11-23T09:05',
  died: '2026',
};

const SAVED = `---
id: c8d87061-0700-4883-b1c2-c0b57f17d0b9
headline: 'The quay: "open"'
standfirst: |-
  One.
  Two lines.
kind: report
section: local
topics:
  - Harbour, Ships
byline:
  - name: Ann Lee
    role: author
published: 2026-11-22T09:05
status: ready
language: en
access: free
search: true
noindex: false
extra: {}
---
`;
