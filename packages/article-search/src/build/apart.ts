/** A copy of a text, as a part of a text keeps the whole of it in memory. */
export function apart(text: string): string {
  const copy = Buffer.from(text).toString();
  // Half a character does not survive it.
  return copy === text ? copy : text;
}
