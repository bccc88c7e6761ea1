/** The text of a field of a card; empty where it holds none. */
export function textOf(card: Card, ...names: readonly string[]): string {
  for (const name of names) {
    const value = card[name];
    if (typeof value === 'string' && value.trim()) return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

/** A field of a card that is an object; empty where it is none. */
export function partOf(card: Card, name: string): Card {
  const value = card[name];
  return isCard(value) ? value : {};
}

export function partsOf(card: Card, name: string): Card[] {
  const value = card[name];
  return Array.isArray(value) ? value.filter(isCard) : [];
}

export function isCard(value: unknown): value is Card {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A card as Ghost's editor saved it: a Lexical node, or the payload of a mobiledoc card. */
export type Card = Record<string, unknown>;

/** What is said of a card that does not come over as it was. */
export type Found = (what: 'guessed' | 'dropped', code: string, message: string) => void;

/** The HTML of a card. */
export type CardRenderer = (card: Card, found: Found) => string;
