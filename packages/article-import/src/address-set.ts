import { hash } from 'node:crypto';

/** A set of very many texts in little memory: `add` tells whether a text is new. Only its hash is kept. */
export function addressSet(): { add: (text: string) => boolean } {
  const seen = new Set<number>();
  return {
    add(text) {
      const key = textKey(text);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
  };
}

/** 48 bits of the hash of a text as a number: among a million texts two are alike once in 500 archives. */
export function textKey(text: string): number {
  return Number.parseInt(hash('sha1', text, 'hex').slice(0, 12), 16);
}
