import type { Fragment } from '../../files/fragment.ts';
import { keyOf } from '../../fold/key.ts';
import { type Token, tokensOf } from '../../fold/tokens.ts';
import type { OpenShard } from './open-shard.ts';

/** The texts of a story with their words, read once: the same stories are shown again and again. */
export function textsOf(fragment: Fragment, { shard, stems }: OpenShard): Texts {
  const known = texts.get(fragment);
  if (known) return known;
  const { title: headline = '', standfirst = '', names = '' } = fragment.meta;
  const read = (text: string): Text => ({ text, tokens: tokensOf(text, shard.language) });
  const parts = [headline, standfirst, fragment.content].map(read) as [Text, Text, Text];
  const terms = [...new Set(parts.flatMap(({ tokens }) => tokens.flatMap(({ terms }) => terms)))];
  const keys = terms.map((term) => keyOf(term, shard.language));
  const found: Texts = { parts, names: read(names), terms, stems: stems(keys) };
  texts.set(fragment, found);
  return found;
}

const texts = new WeakMap<Fragment, Texts>();

interface Text {
  text: string;
  tokens: Token[];
}

export interface Texts {
  parts: [headline: Text, standfirst: Text, body: Text];
  names: Text;
  /** The words of the parts, folded, each once, and the stem of each. */
  terms: string[];
  stems: string[];
}
