import { hash } from 'node:crypto';

/**
 * A map from very many texts to whole numbers below 2³², in 12 bytes an entry and its free room: only a
 * hash of each text is kept.
 */
export function textTable(hasValues = true): TextTable {
  let keys = new Float64Array(SMALLEST);
  // What is written beyond the end of a typed array is gone: a set has no room for values.
  let values = new Uint32Array(hasValues ? SMALLEST : 0);
  let size = 0;
  const grow = () => {
    const [before, numbers] = [keys, values];
    const room = Math.ceil(before.length * GROWTH);
    keys = new Float64Array(room);
    values = new Uint32Array(hasValues ? room : 0);
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
    has: (text) => keys[placeOf(keyOf(text), keys)] !== 0,
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

/** A set of very many texts, in 8 bytes each and free room: `add` tells whether a text is new. */
export function textSet(): TextSet {
  const { has, set } = textTable(false);
  return {
    has,
    add(text) {
      if (has(text)) return false;
      set(text, 0);
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
const GROWTH = 1.5;

export interface TextTable {
  get: (text: string) => number | undefined;
  has: (text: string) => boolean;
  set: (text: string, value: number) => void;
}

export interface TextSet {
  has: (text: string) => boolean;
  add: (text: string) => boolean;
}
