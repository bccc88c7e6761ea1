/** A node of JSON-LD: what is undefined or an empty list is left out. */
export function node(fields: Record<string, unknown>): Node {
  const stated = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(stated) as Node;
}

/**
 * One graph as the text of a `script` element. `<` is written as an escape, so that no headline ends
 * the element; nothing else is escaped, for the text is data and no HTML.
 */
export function jsonLdScript(nodes: readonly Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes })
    .replace(LONE_SURROGATE, '')
    .replaceAll('<', '\\u003c');
}

// JSON.stringify writes a lone surrogate as an escape that no reader can turn into text.
const LONE_SURROGATE = /\\ud[89a-f][0-9a-f]{2}/g;

export type Node = Record<string, unknown>;
