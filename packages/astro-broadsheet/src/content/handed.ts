import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLines, writeLines } from '../lines.ts';
import type { Content, ContentKind } from './content.ts';

/** Writes content for the processes that render it: a line for each entry, as JSON. */
export function handContent(file: string, content: Content): void {
  mkdirSync(dirname(file), { recursive: true });
  writeLines(file, linesOf(content));
}

/** The content that a build hands to its processes, in the same order; undefined where there is none. */
export function handedContent(file: string): Content | undefined {
  if (!existsSync(file)) return undefined;
  const content: Content = {
    ...{ stories: new Map(), people: new Map(), pages: new Map() },
    ...{ pictures: new Map(), redirects: new Map(), issues: [] },
  };
  for (const line of readLines(file)) {
    const [kind, id, value] = JSON.parse(line) as Line;
    (content[kind] as Map<string, unknown>).set(id, value);
  }
  return content;
}

function* linesOf(content: Content): Generator<string> {
  for (const kind of KINDS)
    for (const [id, value] of content[kind]) yield JSON.stringify([kind, id, value] satisfies Line);
}

const KINDS: ContentKind[] = ['stories', 'people', 'pages', 'pictures', 'redirects'];

type Line = [kind: ContentKind, id: string, value: unknown];
