/** Text as HTML shows it, in content and in quoted attributes. */
export function text(value: unknown): string {
  return String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A link where the address is one of the web, else its text. */
export function linkTo(address: string, words = address): string {
  if (!/^https?:\/\//i.test(address)) return text(words);
  return `<a href="${text(address)}" rel="noopener noreferrer">${text(words)}</a>`;
}
