import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@broadsheet/article-fixtures';
import type { Paper } from '../paper/paper.ts';
import { changesOf, storyFolderOf } from './cases.ts';
import { environment } from './measure.ts';
import { packagePath } from './package-path.ts';
import { median } from './rows.ts';
import type { Tool } from './tools/tool.ts';
import { writeInto } from './write-site.ts';

/**
 * The development server on a paper that nothing was kept of: seconds until the front answers, and the
 * median of milliseconds from a story saved to its page showing what was saved.
 * @throws {Error} where a page does not answer in time.
 */
export async function measureDev(folder: string, paper: Paper, tool: Tool): Promise<Dev> {
  const port = await freePort();
  const astro = packagePath('astro/bin/astro.mjs');
  const started = performance.now();
  const env = { ...environment(), ASTRO_DEV_BACKGROUND: '0' };
  const server = spawn(process.execPath, [astro, 'dev', '--port', `${port}`, '--ignore-lock'], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
  const exit = once(server, 'exit');
  try {
    const at = (path: string) => `http://localhost:${port}/${path}`;
    await shows(at(''), '</html>');
    const startSeconds = (performance.now() - started) / 1000;
    const reloads: number[] = [];
    for (let save = 0; save < SAVES; save++) {
      const page = at(`${storyFolderOf('edited', save, paper)}/`);
      if (save === 0) await shows(page, '</html>');
      const saved = performance.now();
      for (const file of changesOf('edited', 1000 + save, paper, tool)) writeInto(folder, file);
      await shows(page, `of run ${1000 + save}.`);
      reloads.push(performance.now() - saved);
    }
    return { startSeconds, reloadMs: median(reloads) };
  } finally {
    server.kill();
    await exit;
  }
}

async function shows(url: string, text: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const answer = await fetch(url).then(
      (response) => response.text(),
      () => '',
    );
    if (answer.includes(text)) return;
    await wait(10);
  }
  throw new Error(`${url} did not show “${text}” within ${PATIENCE_MS / 1000} s.`);
}

const SAVES = 5;
const PATIENCE_MS = 120_000;

interface Dev {
  startSeconds: number;
  reloadMs: number | null;
}
