// Writes src/schema-org.ts from the vocabulary's own file (schemaorg-current-https.jsonld).
// node scripts/vocabulary.mjs <file> <version>
import { readFileSync, writeFileSync } from 'node:fs';

const [file, version] = process.argv.slice(2);
const nodes = JSON.parse(readFileSync(file, 'utf8'))['@graph'];
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const bare = ({ '@id': id }) => id.replace('schema:', '');
const isA = (node, type) => list(node['@type']).includes(type);

const line = (node, property) =>
  [
    bare(node),
    ...list(node[property])
      .filter(({ '@id': id }) => id.startsWith('schema:'))
      .map(bare),
  ].join(' ');
const lines = (type, property) =>
  nodes
    .filter((node) => node['@id'].startsWith('schema:') && isA(node, type))
    .map((node) => line(node, property))
    .sort()
    .join('\n');

writeFileSync(
  new URL('../src/schema-org.ts', import.meta.url),
  `/** Version of the vocabulary, https://schema.org (CC BY-SA 3.0), whose names and relations follow. */
export const VERSION = '${version}';

/** A type, and the types that it is a kind of. */
export const TYPES = \`
${lines('rdfs:Class', 'rdfs:subClassOf')}
\`;

/** A property, and the types that have it. */
export const PROPERTIES = \`
${lines('rdf:Property', 'schema:domainIncludes')}
\`;
`,
);
