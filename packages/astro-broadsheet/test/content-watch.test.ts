import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterEach, expect, it } from 'vitest';
import { contentWatch } from '../src/integration/content-watch.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
let server: ViteDevServer | undefined;
afterEach(async () => {
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

it('has Vite watch the site without its content, of which it hears nevertheless, and without what was built', async () => {
  for (const path of ['src/page.ts', 'content/stories/a.md', 'dist/index.html', '.cache/due.json'])
    write(path, '');
  server = await createServer({
    ...{ root, configFile: false, logLevel: 'silent', server: { middlewareMode: true, ws: false } },
    plugins: [contentWatch('content', { root: url(''), outDir: url('dist/') })],
  });
  const { watcher } = server;
  const said: string[] = [];
  watcher.on('all', (event, path) => said.push(`${event} ${path.slice(root.length)}`));
  await expect.poll(() => Object.keys(watcher.getWatched())).toContain(join(root, 'src'));
  const watched = Object.keys(watcher.getWatched()).map((path) => path.slice(root.length));
  expect(watched.filter((path) => /^\/(content|dist|\.cache)/.test(path))).toEqual([]);

  write('content/stories/a.md', 'changed');
  await expect.poll(() => said).toContain('change /content/stories/a.md');
  write('src/page.ts', '// changed');
  await expect.poll(() => said).toContain('change /src/page.ts');
});

function url(path: string): URL {
  return new URL(path, `${pathToFileURL(root).href}/`);
}
