import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@broadsheet/article-fixtures';
import { expect, it } from 'vitest';
import { makeSite, storyFile } from './site.ts';

const astro = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url));

it('in development a saved story shows at once, a broken one is told and leaves the page as it was', async () => {
  const site = makeSite('dev', {
    files: { 'content/stories/a.md': storyFile({ headline: 'Before' }, 'First words.') },
  });
  const port = await freePort();
  const env = {
    ...process.env,
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    BROADSHEET_NOW: '2026-11-22T09:00:00Z',
    VITEST: undefined,
    NODE_ENV: undefined,
  };
  const server = spawn(process.execPath, [astro, 'dev', '--port', String(port), '--ignore-lock'], {
    cwd: site.root,
    env: env as NodeJS.ProcessEnv,
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data) => (said += String(data)));
  const page = async (path = '2026/11/a/') => {
    const response = await fetch(`http://localhost:${port}/${path}`).catch(() => undefined);
    return response ? `${response.status} ${await response.text()}` : '';
  };
  try {
    await expect.poll(() => page(), { timeout: 30_000 }).toContain('First words.');
    expect(await page('')).toContain('Before');

    site.write('content/stories/a.md', storyFile({ headline: 'After' }, 'Other words.'));
    await expect.poll(() => page(), { timeout: 15_000 }).toMatch(/After.*Other words\./s);

    site.write('content/stories/a.md', storyFile({ headlin: 'Broken' }));
    await expect.poll(() => said, { timeout: 15_000 }).toContain('headlin is not a known field.');
    expect(await page()).toContain('After');

    site.write('content/stories/b.md', storyFile({ headline: 'Another' }));
    site.write('content/stories/a.md', storyFile({ headline: 'Mended' }));
    await expect.poll(() => page('2026/11/b/'), { timeout: 15_000 }).toContain('Another');
    expect(await page()).toContain('Mended');

    site.write('content/stories/c.md', storyFile({ headline: 'A draft', status: 'draft' }));
    await expect
      .poll(() => page('2026/11/c/'), { timeout: 15_000 })
      .toMatch(/Draft: not published.*A draft/s);

    site.write('content/stories/2026/d.md', storyFile({ headline: 'In a new folder' }));
    await expect.poll(() => page('2026/11/d/'), { timeout: 15_000 }).toContain('In a new folder');
    site.remove('content/stories/2026/d.md');
    await expect.poll(() => page('2026/11/d/'), { timeout: 15_000 }).toMatch(/^404/);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}, 90_000);
