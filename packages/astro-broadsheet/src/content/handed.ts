import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Content, ContentKind } from './content.ts';

/** Writes content for the processes that render it: a line for each entry, as JSON. */
export function handContent(file: string, content: Content): void {
  mkdirSync(dirname(file), { recursive: true });
  const out = openSync(file, 'w');
  try {
    for (const kind of KINDS) {
      const entries = [...content[kind]];
      // All at once they would be one text as large as the archive.
      for (let at = 0; at < entries.length; at += AT_ONCE) {
        const lines = entries.slice(at, at + AT_ONCE).map(([id, value]) => lineOf(kind, id, value));
        writeSync(out, lines.join(''));
      }
    }
  } finally {
    closeSync(out);
  }
}

/** The content that a build hands to its processes, in the same order; undefined where there is none. */
export function handedContent(file: string): Content | undefined {
  if (!existsSync(file)) return undefined;
  const content: Content = {
    ...{ stories: new Map(), people: new Map(), pages: new Map() },
    ...{ pictures: new Map(), redirects: new Map(), issues: [] },
  };
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, from);
    const [kind, id, value] = JSON.parse(bytes.toString('utf8', from, end)) as Line;
    (content[kind] as Map<string, unknown>).set(id, value);
    from = end + 1;
  }
  return content;
}

function lineOf(kind: ContentKind, id: string, value: unknown): string {
  return `${JSON.stringify([kind, id, value] satisfies Line)}\n`;
}

const KINDS: ContentKind[] = ['stories', 'people', 'pages', 'pictures', 'redirects'];
const NEW_LINE = 10;
const AT_ONCE = 1000;

type Line = [kind: ContentKind, id: string, value: unknown];
