/** What one part of a page says about a field of its story. */
export interface Claim<T = string> {
  value: T;
  /** Where it stands: `JSON-LD`, `og:title`, `headline on the page`. */
  source: string;
  /** How far it can be trusted: stated by the page's own data, or read from what readers see. */
  confidence: 'high' | 'medium' | 'low';
  /** The words to look for in the source, where they are not the value's own. */
  needle?: string;
}
