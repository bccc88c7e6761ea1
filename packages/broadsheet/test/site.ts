import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { run } from '../src/cli.ts';
import type { World } from '../src/command.ts';

/** A small paper of its own below the cache folder; a file given as undefined is left out. */
export function makeSite(name: string, files: Record<string, string | undefined> = {}): TestSite {
  const root = fileURLToPath(new URL(`../.cache/sites/${name}/`, import.meta.url));
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries({ ...PAPER, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    root,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    say: async (args, given = {}) => {
      const said: string[] = [];
      const world: World = {
        log: (text) => said.push(text),
        error: (text) => said.push(text),
        version: '1.2.3',
        cwd: root,
        now: '2026-11-22T09:00:00Z',
        zone: 'Africa/Cairo',
        node: '24.0.0',
        prompts: undefined,
        run: () => ({ code: 0, said: '' }),
        ...given,
      };
      const code = await run(args, world);
      return { code, said: said.join('\n').replaceAll(root, '<site>/') };
    },
  };
}

export function config(options: object = {}, site = 'https://courier.example'): string {
  const all = { title: 'The Courier', languages: ['en', 'ar'], zone: 'Africa/Cairo', ...options };
  const sections = [
    { id: 'local', title: 'Local' },
    { id: 'culture', title: 'Culture' },
  ];
  return `import broadsheet from 'astro-broadsheet';
export default { site: '${site}', integrations: [broadsheet(${JSON.stringify({ sections, ...all })})] };
`;
}

export const RIVER = `---
id: river-1
headline: "The river rose" # by a metre
section: local
byline: [ann-lee]
published: 2026-11-20T09:00
---

It rose by a metre.
`;

/** What the paper decides about its stories. */
export const RULES = {
  zone: 'Africa/Cairo',
  photos: { alt: 'required', credit: 'required' },
  extra: z.record(z.string(), z.unknown()),
  language: 'en',
} as const;

const PAPER = {
  'astro.config.mjs': config(),
  'src/content.config.ts': '',
  'content/people/ann-lee.md': '---\nname: Ann Lee\n---\n',
  'content/stories/2026/11/river.md': RIVER,
  'content/stories/2026/12/fair.md':
    '---\nid: fair-1\nheadline: The winter fair\nsection: culture\npublished: 2026-12-01T06:00\nexpires: 2027-01-07T00:00\n---\n\nIt opens.\n',
  '.cache/due.json': '{ "built": "2026-11-21T09:00:00Z", "due": "2026-12-01T04:00:00Z" }',
  'dist/index.html':
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>River</title><main><h1>River</h1><p>It rose.</p></main>',
};

interface TestSite {
  root: string;
  read: (path: string) => string;
  say: (args: readonly string[], given?: Partial<World>) => Promise<{ code: number; said: string }>;
}
