import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KINDS } from '@broadsheet/article-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { articleNodes, canceledNinjs, ninjs, publisherNode, websiteNode } from '../src/index.ts';
import { LABELS, output, PAPER, WHOLE } from './paper.ts';

const corpora = fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));

const FIELDS: Partial<Record<(typeof KINDS)[number], string>> = {
  review: 'reviewed: { name: B, type: book, creator: C, rating: { value: 4 } }',
  'fact-check':
    'claim: { text: T, by: B, at: 2026-01-01T09:00, url: https://c.example/ }\nverdict: Not so',
  sponsored: 'sponsor: { name: S, url: https://s.example/ }',
  live: 'live: { began: 2026-03-03T09:00, ended: 2026-03-03T12:00, updates: [{ at: 2026-03-03T10:00, headline: H, text: T }] }',
  gallery: 'photos: [{ src: a.jpg, alt: A, credit: C }, { src: b.jpg, alt: B, credit: C }]',
  interview: 'interviewee: { name: I, role: R }',
  obituary: 'obituary: { name: O, born: "1930", died: "2026" }',
};
const stories = KINDS.map((kind) => ({
  kind,
  story: output(`${WHOLE}\nkind: ${kind}\n${FIELDS[kind] ?? ''}`),
}));

describe.skipIf(!existsSync(`${corpora}/ninjs`))('the ninjs 3.1 schema of IPTC', () => {
  const file = `${corpora}/ninjs/newsinjson/specification/ninjs-schema_3.1.json`;
  const { $schema: _, ...schema } = existsSync(file)
    ? withoutIds(JSON.parse(readFileSync(file, 'utf8')))
    : {};
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ type: 'object' }, 'https://geojson.org/schema/GeoJSON.json');
  const validate = ajv.compile(schema);

  it.each(stories)('accepts a story of kind $kind', ({ story }) => {
    validate(JSON.parse(ninjs(story, PAPER)));
    expect(validate.errors).toBeNull();
  });

  it('accepts what is left of a retracted story', () => {
    validate(JSON.parse(canceledNinjs('tag:p,2020:a', '2026-03-03T09:05:00+02:00')));
    expect(validate.errors).toBeNull();
  });

  it('refuses a key that it does not name', () => {
    expect(validate({ uri: 'tag:p,2020:a', headline: 'H' })).toBe(false);
  });
});

describe.skipIf(!existsSync(`${corpora}/schemaorg`))('schema.org 30.0', () => {
  const file = `${corpora}/schemaorg/30.0/schemaorg-current-https.jsonld`;
  const terms = existsSync(file) ? readTerms(file) : new Map();

  it.each(stories)(
    'has every type and property of a story of kind $kind, in its domain',
    ({ story }) => {
      const nodes = [
        ...articleNodes(story, LABELS, PAPER),
        publisherNode(PAPER),
        websiteNode(PAPER),
      ];
      expect(nodes.flatMap((node) => strangers(node, terms))).toEqual([]);
    },
  );

  it('has no such property elsewhere', () => {
    expect(strangers({ '@type': 'Person', headline: 'H', nothing: 1 }, terms)).toEqual([
      'Person.headline',
      'Person.nothing',
    ]);
  });
});

/** The properties in a node that schema.org does not know, or not of that type. */
function strangers(value: unknown, terms: Map<string, Term>): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strangers(item, terms));
  if (typeof value !== 'object' || value === null) return [];
  const { '@type': type, ...rest } = value as Record<string, unknown>;
  const types = [type].flat().filter((name) => typeof name === 'string');
  const ancestors = new Set(types.flatMap((name) => lineage(name, terms)));
  const unknownTypes = types.filter((name) => !terms.has(name));
  const own = Object.keys(rest)
    .filter((key) => !key.startsWith('@') && key !== 'query-input')
    .filter(
      (key) => types.length > 0 && !terms.get(key)?.domains.some((domain) => ancestors.has(domain)),
    )
    .map((key) => `${types[0]}.${key}`);
  return [
    ...unknownTypes,
    ...own,
    ...Object.values(rest).flatMap((inner) => strangers(inner, terms)),
  ];
}

function lineage(type: string, terms: Map<string, Term>): string[] {
  return [type, ...(terms.get(type)?.parents ?? []).flatMap((parent) => lineage(parent, terms))];
}

function readTerms(file: string): Map<string, Term> {
  const graph = JSON.parse(readFileSync(file, 'utf8'))['@graph'] as Record<string, unknown>[];
  const names = (value: unknown) =>
    [value ?? []]
      .flat()
      .map((item) => String((item as { '@id': string })['@id']).replace('schema:', ''));
  return new Map(
    graph.map((term) => [
      String(term['@id']).replace('schema:', ''),
      { parents: names(term['rdfs:subClassOf']), domains: names(term['schema:domainIncludes']) },
    ]),
  );
}

/** The schema names its parts by ids that are no addresses, which a validator cannot resolve. */
function withoutIds(value: Record<string, unknown>): Record<string, unknown> {
  for (const inner of Object.values(value))
    if (inner && typeof inner === 'object') withoutIds(inner as Record<string, unknown>);
  if (!Array.isArray(value) && typeof value.id === 'string') delete value.id;
  return value;
}

interface Term {
  parents: string[];
  domains: string[];
}
