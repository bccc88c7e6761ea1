/**
 * What a shard says of a word in a story, in one byte: how often the story has it for its length, in steps
 * of a quarter more each, and which facts have it.
 */
export function codeOf(times: number, facts: number): number {
  const step = Math.round(Math.log(times) / STEP_LOG) + ONE;
  return Math.min(STEPS - 1, Math.max(0, step)) * FACT_SETS + facts;
}

/** How often a story of usual length would have the word, in the 24ths in which Pagefind counts. */
export function weightIn(code: number): number {
  return WEIGHTS[Math.floor(code / FACT_SETS)] ?? 0;
}

/** The facts that have the word, a bit for each of `FACTS`. */
export function factsIn(code: number): number {
  return code % FACT_SETS;
}

/** The facts of a story that are told apart from its text. */
export const FACTS = ['title', 'standfirst', 'names'] as const;

const FACT_SETS = 1 << FACTS.length;
const STEP = 1.25;
const STEP_LOG = Math.log(STEP);
const STEPS = 22;
/** The step of a word that stands once in a text of usual length. */
const ONE = 10;
// Pagefind has a byte for a weight.
const WEIGHTS = Array.from({ length: STEPS }, (_, step) =>
  Math.min(255, Math.round(24 * STEP ** (step - ONE))),
);
