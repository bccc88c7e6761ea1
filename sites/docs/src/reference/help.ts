import { table } from './page.ts';

/** What a program says when asked for help, as Markdown that a phone can show: its lists are tables. */
export function helpMarkdown(help: string): string {
  return help
    .trim()
    .split('\n\n')
    .map((part) => {
      const [, head, list] = /^(\w+):\n(\s[\s\S]*)$/.exec(part) ?? [];
      if (part.startsWith('Usage:')) return `\`\`\`text\n${part}\n\`\`\``;
      return head && list ? listed(head, entriesOf(list)) : sentence(part);
    })
    .join('\n\n');
}

function listed(head: string, entries: Entry[]): string {
  const names = entries.map(({ name }) => `\`${name}\``);
  if (entries.every(({ says }) => says === '')) return `${head}: ${names.join(', ')}.`;
  const rows = entries.map(({ says }, index) => [names[index] ?? '', sentence(says)]);
  return table([head.replace(/s$/, ''), 'What it is'], rows);
}

/** A name is indented by two; what is said of it stands further in, on its line and those below. */
function entriesOf(list: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of list.split('\n')) {
    const [, name, says = ''] = /^ {2}(\S.*?)(?: {2,}(\S.*))?$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (name) entries.push({ name, says });
    else if (last) last.says += ` ${line.trim()}`;
  }
  return entries;
}

function sentence(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<*_]/g, '\\$&');
}

interface Entry {
  name: string;
  says: string;
}
