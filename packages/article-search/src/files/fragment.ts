/** The file of a story begins with this, as every file of Pagefind does; JSON follows. */
export const MARK = 'pagefind_dcd';

/** What a shard holds of a story for showing it, as Pagefind writes it. */
export interface Fragment {
  /** From the root of the paper. */
  url: string;
  /** The text without headline and standfirst. */
  content: string;
  /** `title` is the headline; `standfirst`; `names`, with commas between; and what else is shown. */
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
}
