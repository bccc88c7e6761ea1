import { Parser } from 'htmlparser2';

/** The text of HTML, a line for each block, entities decoded, spaces collapsed. */
export function plainText(html: string): string {
  const lines = [''];
  const parser = new Parser({
    onopentagname: (name) => {
      if (BLOCKS.has(name)) lines.push('');
    },
    onclosetag: (name) => {
      if (BLOCKS.has(name)) lines.push('');
    },
    ontext: (text) => {
      lines[lines.length - 1] += text;
    },
  });
  parser.end(html);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

const BLOCKS = new Set([
  ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'li', 'dt', 'dd'],
  ...[
    'ul',
    'ol',
    'dl',
    'div',
    'section',
    'aside',
    'figure',
    'figcaption',
    'table',
    'tr',
    'td',
    'th',
  ],
  ...['caption', 'details', 'summary'],
]);
