/**
 * One index among those of a paper, in the folder of its id below `/pagefind/`: the stories of a language
 * in a period. Stories are numbered from the oldest.
 */
export interface Shard {
  id: string;
  /** A language tag in small letters. */
  language: string;
  /** `2026`, `2026-03`, or empty for pages without a date. */
  period: string;
  /** The last month, `2026-06`, where there are several and not a whole year. */
  until?: string;
  stories: number;
  /** Changes with any byte of the shard. */
  hash: string;
}
