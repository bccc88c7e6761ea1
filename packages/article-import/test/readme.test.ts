import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseArchiveMap } from '../src/archive-map.ts';
import { run } from '../src/cli.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const readme = readFileSync(join(here, '../README.md'), 'utf8');
const COMMANDS = [...readme.matchAll(/^npx article-import (.+)$/gm)].map(([, args = '']) => args);
const MAPS = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, map = '']) => map);

/** What stands where a command looks for it, and how its report begins. */
const SOURCES: Record<string, [from: string, to: string, says: string]> = {
  markdown: ['archives/hugo', 'old-site', '8 items: '],
  wxr: ['archives/wxr/courier.xml', 'export.xml', '34 items: '],
  html: ['fixtures/saved-pages/saved-by-browser', 'saved', '1 item: 1 story'],
  ghost: ['fixtures/ghost/paper', 'export', '34 items: 16 stories'],
  ninjs: ['fixtures/ninjs/wire', 'wire', '24 items: '],
};

describe('the readme shows a command for each reader, and it runs', () => {
  it.each(Object.entries(SOURCES))('%s', async (reader, [from, to, says]) => {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    const [command = ''] = COMMANDS.filter((args) => args.startsWith(`${reader} `));
    cpSync(join(here, from), join(folder, to), { recursive: true });
    writeFileSync(join(folder, 'map.yaml'), MAPS[reader === 'markdown' ? 0 : 1] ?? '');
    const { code, said } = await say(
      command.split(' ').map((word) => (word.startsWith('./') ? join(folder, word) : word)),
    );
    expect(said).toContain(says);
    expect(code).toBeLessThan(2);
  });
});

it.each(MAPS.entries().toArray())(
  'the readme shows a map that the importer takes: %i',
  (_, map) => {
    expect(() => parseArchiveMap(map, 'map.yaml')).not.toThrow();
  },
);

async function say(args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const code = await run(args, { log: say, error: say, isTerminal: false, version: '1.2.3' });
  return { code, said: said.join('\n') };
}
