import { writeCbor } from './cbor.ts';
import { type Engine, plainWord } from './pagefind.ts';

/**
 * The stems of words as Pagefind makes them, which it tells of a question in its playground: asked of an
 * index of nothing.
 */
export function stemsOf(engine: Engine): Stems {
  const known = new Map<string, string>();
  const index = engine.enter_playground_mode(
    engine.init_pagefind(writeCbor(['', [], [], [], [], []])),
  );
  return (words) => {
    const unknown = [...new Set(words)].filter((word) => !known.has(word));
    const asked = unknown.map(plainWord);
    for (const [at, word] of asked.entries()) if (!word) known.set(unknown[at] as string, '');
    const query = asked.filter(Boolean).join(' ');
    const { search_keywords: stems = [] } = query
      ? JSON.parse(engine.search(index, query, query, '{}', '', false, false))
      : {};
    let at = 0;
    for (const [place, word] of asked.entries())
      if (word) known.set(unknown[place] as string, stems[at++] ?? word);
    const found = words.map((word) => known.get(word) ?? '');
    if (known.size > KEPT) known.clear();
    return found;
  };
}

const KEPT = 20_000;

/** The stem of each word. */
export type Stems = (words: readonly string[]) => string[];
