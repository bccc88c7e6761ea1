/** Computes a value once for each object. */
export function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** The same for as many as are asked for in one go: facts of a whole archive would fill the memory. */
export function rememberedSome<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    if (known.size > KEPT) known.delete(known.keys().next().value as K);
    return value;
  };
}

const KEPT = 10_000;
