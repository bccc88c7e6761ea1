/** A page of the documentation as Starlight reads it; `more` are other fields of its front matter. */
export function page(title: string, description: string, body: string, more = {}): string {
  const fields = { title, description, ...more };
  const front = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${front.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** A table in Markdown; a bar within a cell would end it. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
