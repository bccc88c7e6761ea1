/** A piece of a page that is no part of its story. */
export interface LeftOut {
  reason: string;
  text: string;
}
