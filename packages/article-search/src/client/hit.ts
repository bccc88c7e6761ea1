/** A story found by Pagefind; its text is loaded when it is asked for. */
export interface Hit {
  score: number;
  data: () => Promise<HitData>;
}

export interface HitData {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
}
