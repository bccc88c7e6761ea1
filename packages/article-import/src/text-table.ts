import { hash } from 'node:crypto';

/**
 * A map from very many texts to whole numbers below 2³², in 12 bytes an entry and its free room: only a
 * hash of each text is kept.
 */
export function textTable(): TextTable {
  let keys = new Float64Array(SMALLEST);
  let values = new Uint32Array(SMALLEST);
  let size = 0;
  const grow = () => {
    const [before, numbers] = [keys, values];
    keys = new Float64Array(before.length * 2);
    values = new Uint32Array(before.length * 2);
    for (const [at, key] of before.entries()) {
      if (key === 0) continue;
      const place = placeOf(key, keys);
      keys[place] = key;
      values[place] = numbers[at] as number;
    }
  };
  return {
    get(text) {
      const place = placeOf(keyOf(text), keys);
      return keys[place] === 0 ? undefined : values[place];
    },
    set(text, value) {
      const key = keyOf(text);
      if (size > keys.length * FULLEST) grow();
      const place = placeOf(key, keys);
      if (keys[place] === 0) size++;
      keys[place] = key;
      values[place] = value;
    },
  };
}

/** A set of very many texts in little memory: `add` tells whether a text is new. */
export function textSet(): TextSet {
  const table = textTable();
  const has = (text: string) => table.get(text) !== undefined;
  return {
    has,
    add(text) {
      if (has(text)) return false;
      table.set(text, 1);
      return true;
    },
  };
}

/** Where a key stands, or would. */
function placeOf(key: number, keys: Float64Array): number {
  let place = key % keys.length;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) % keys.length;
  return place;
}

/** 48 bits of the hash of a text, never 0: among a million texts two are alike once in 500 archives. */
function keyOf(text: string): number {
  return Number.parseInt(hash('sha1', text, 'hex').slice(0, 12), 16) || 1;
}

const SMALLEST = 1024;
const FULLEST = 0.75;

export interface TextTable {
  get: (text: string) => number | undefined;
  set: (text: string, value: number) => void;
}

export interface TextSet {
  has: (text: string) => boolean;
  add: (text: string) => boolean;
}
