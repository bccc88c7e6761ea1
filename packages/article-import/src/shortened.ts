/** The beginning of a text for a message, with a mark where it goes on. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
