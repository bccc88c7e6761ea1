import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** All JSON-LD of a page as its nodes. References by `@id` are followed by {@link Graph.resolve}. */
export function readGraph(scripts: readonly Element[]): Graph {
  const nodes: Node[] = [];
  const broken: BrokenScript[] = [];
  for (const script of scripts) {
    try {
      collect(JSON.parse(DomUtils.textContent(script)), script, '', nodes);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      broken.push({ script, reason: error.message });
    }
  }
  const byId = new Map<string, Json>();
  for (const { id, json } of nodes) {
    // A node that says more than its name is the node itself, not a mention of it.
    const known = id === undefined ? undefined : byId.get(id);
    if (id !== undefined && Object.keys(json).length > Object.keys(known ?? {}).length)
      byId.set(id, json);
  }
  return {
    nodes,
    broken,
    resolve: (value) => {
      const id = isObject(value) ? value['@id'] : undefined;
      return (typeof id === 'string' ? byId.get(id) : undefined) ?? (isObject(value) ? value : {});
    },
  };
}

/** A property's values, whether it has none, one or a list. */
export function valuesOf(node: Json, property: string): unknown[] {
  const value = node[property];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first value of a property, where it is text; a value object's own text too. */
export function textOf(node: Json, property: string): string | undefined {
  const [value] = valuesOf(node, property);
  const text = isObject(value) ? value['@value'] : value;
  return typeof text === 'string' ? text : undefined;
}

export function typesOf(node: Json): string[] {
  return valuesOf(node, '@type').map((type) =>
    String(type).replace(/^(https?:\/\/schema\.org\/|schema:)/, ''),
  );
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function collect(value: unknown, script: Element, pointer: string, nodes: Node[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      collect(item, script, `${pointer}/${index}`, nodes);
    return;
  }
  if (!isObject(value)) return;
  const id = typeof value['@id'] === 'string' ? value['@id'] : undefined;
  if (!('@value' in value)) nodes.push({ id, json: value, script, pointer });
  for (const [key, child] of Object.entries(value))
    if (key !== '@context')
      collect(child, script, `${pointer}/${key.replaceAll('/', '~1')}`, nodes);
}

export type Json = Record<string, unknown>;

export interface Node {
  id: string | undefined;
  json: Json;
  /** The element that it stands in. */
  script: Element;
  /** JSON Pointer in that script. */
  pointer: string;
}

export interface BrokenScript {
  script: Element;
  reason: string;
}

export interface Graph {
  /** In the order of the text, nested ones after what they stand in. */
  nodes: readonly Node[];
  broken: readonly BrokenScript[];
  /** The fullest node with a value's `@id`; the value itself where it has none. */
  resolve: (value: unknown) => Json;
}
