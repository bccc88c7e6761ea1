import type { FactName } from './facts.ts';
import type { Place } from './place.ts';

/** Something wrong in a built folder: where it is, what it is, and what to do. */
export interface Finding extends Problem {
  /** Permanent; also the name of its page in the docs. */
  code: string;
  /** What to do. */
  advice: string;
}

/** What a rule finds, before its code and advice. */
export interface Problem extends Place {
  /** One sentence. */
  message: string;
  /** The one that outputs disagree on. */
  fact?: FactName;
}
