/** What a program says of a page. `text` is undefined where it does not look for any. */
export interface Prediction {
  title: string;
  /** The title as the program gave it, where `title` was taken for the truth's. */
  givenTitle?: string;
  authors: string[];
  published: string;
  text: string | undefined;
  lang: string;
  /** The addresses of the lead photo. */
  sources: string[];
  caption?: string;
  credit?: string;
}
