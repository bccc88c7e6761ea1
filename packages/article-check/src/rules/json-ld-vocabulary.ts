import { type Node, typesOf } from '../read/json-ld.ts';
import type { Rule } from '../rule.ts';
import { VERSION } from '../schema-org.ts';
import { domainOf, kindsOf } from '../vocabulary.ts';

/** Types and properties exist in schema.org, and each property belongs to one of the node's types. */
export const JSON_LD_VOCABULARY: Rule = {
  code: 'json-ld-vocabulary',
  advice: 'Look the name up at https://schema.org; what it does not know no search engine reads.',
  onPage: ({ graph, place }) => {
    const seen = new Set<string>();
    return graph.nodes.flatMap((node) =>
      faultsOf(node).flatMap((message) => {
        if (seen.has(message)) return [];
        seen.add(message);
        return [{ ...place(node.script), pointer: node.pointer, message }];
      }),
    );
  },
};

function faultsOf({ json }: Node): string[] {
  const types = typesOf(json);
  const unknown = types.filter((type) => isOurs(type) && !kindsOf(type));
  const kinds = new Set(types.flatMap((type) => [...(kindsOf(type) ?? [])]));
  // A Role stands between a property and its value, and may have the property again.
  const takesAll = types.length === 0 || unknown.length > 0 || kinds.has('Role');
  return [
    ...unknown.map((type) => `There is no type ${type} in schema.org ${VERSION}`),
    ...Object.keys(json)
      .filter((key) => !key.startsWith('@') && isOurs(key))
      .flatMap((key) => {
        const property = key.replace(/-(input|output)$/, '');
        const domain = property === key ? domainOf(property) : (domainOf(property) ?? ['Action']);
        if (!domain) return [`There is no property ${key} in schema.org ${VERSION}`];
        return takesAll || domain.some((type) => kinds.has(type)) || property !== key
          ? []
          : [`${types.join(' and ')} has no property ${key} in schema.org ${VERSION}`];
      }),
  ];
}

/** Not a name of another vocabulary, with its prefix or in full. */
function isOurs(name: string): boolean {
  return !name.includes(':');
}
