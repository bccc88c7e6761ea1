/** A thing of schema.org as JSON-LD writes it: each property holds a text, a thing, or a list of them. */
export type Thing = { [property: string]: unknown };

/** Every thing in a value, the outermost first; those in lists of links to other pages are left out. */
export function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > 12 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((each) => thingsIn(each, depth + 1));
  const thing = value as Thing;
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'article'].flatMap((key) =>
    thingsIn(thing[key], depth + 1),
  );
  return thing['@type'] ? [thing, ...inner] : inner;
}

/** The types of a thing without their vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  return listed(thing['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''));
}

/** The first text that a property holds, or that the thing in it is named by. */
export function textIn(value: unknown): string {
  for (const each of listed(value)) {
    if (typeof each === 'string' || typeof each === 'number') {
      const text = String(each).trim();
      if (text) return text;
    }
    if (each && typeof each === 'object') {
      const thing = each as Thing;
      const text = textIn(thing['@value'] ?? thing.name ?? thing.headline);
      if (text) return text;
    }
  }
  return '';
}

export function listed(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 200) : [value];
}
