import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Paper } from '../paper/paper.ts';
import type { SiteFile } from '../paper/write-content.ts';
import type { Tool } from './tools/tool.ts';

/** Writes a paper as a site of a generator into a new folder. */
export function writeSite(folder: string, paper: Paper, tool: Tool): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of tool.site(paper)) writeInto(folder, file);
  writeInto(folder, tool.theme(ACCENT));
  for (const file of tool.people(paper.people)) writeInto(folder, file);
  for (const story of paper.stories()) writeInto(folder, tool.story(story, paper.lists));
  for (const [name, jpeg] of paper.pictures) writeInto(folder, [`${tool.pictures}/${name}`, jpeg]);
}

/** Writes one file below a folder. */
export function writeInto(folder: string, [path, content]: SiteFile | [string, Buffer]): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** The colour of the paper as it is first built. */
export const ACCENT = '#8a1f2b';
