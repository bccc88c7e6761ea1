/** What was decided about a piece of HTML. `offset` counts characters from its beginning. */
export interface HtmlFinding {
  what: 'guessed' | 'dropped';
  code: string;
  message: string;
  offset: number;
}
