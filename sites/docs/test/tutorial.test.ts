import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CODES, checkFolder, parseSettings } from '@broadsheet/article-check';
import { describe, expect, it } from 'vitest';
import { BLOCKS, filesOf } from './pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const astro = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url));

/** Does what the tutorial says, block by block, up to the built paper. */
describe('the tutorial makes a paper', () => {
  it.each([
    ['start/tutorial.md', 'The bridge opens on Monday', 'An earlier version said'],
    ['ar/start/tutorial.md', 'الجسر يُفتح يوم الاثنين', 'قالت نسخة سابقة'],
  ])('%s', async (page, headline, correction) => {
    const site = join(root, '.cache/tutorial', page);
    rmSync(site, { recursive: true, force: true });
    const files = filesOf(page);
    expect(Object.keys(files)).toEqual([
      'astro.config.mjs',
      'src/content.config.ts',
      'content/stories/2026/11/bridge-opens.md',
      'content/people/ana-reis.md',
    ]);
    const [added] = BLOCKS.filter((block) => block.page === page && block.language === 'yaml');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      const story = text.replace(/byline: .*/, `byline: [ana-reis]\n${added?.code.trim()}`);
      writeFileSync(join(site, path), path.includes('/stories/') ? story : text);
    }
    const env = { ...process.env, BROADSHEET_NOW: '2026-11-22T09:00:00Z', NODE_OPTIONS: '' };
    await promisify(execFile)(process.execPath, [astro, 'build'], {
      cwd: site,
      env: {
        ...env,
        VITEST: undefined,
        NODE_ENV: undefined,
        ASTRO_TELEMETRY_DISABLED: '1',
      } as NodeJS.ProcessEnv,
    });
    const read = (path: string) => readFileSync(join(site, 'dist', path), 'utf8');
    expect(read('index.html')).toContain(headline);
    expect(read('2026/11/bridge-opens/index.html')).toContain(correction);
    expect(read('corrections/index.html')).toContain(correction);
    expect(read('people/ana-reis/index.html')).toContain(headline);
    // The guides show what a build leaves beside the paper.
    const records = ['.cache/changes.json', '.cache/due.json'].map((path) => read(`../${path}`));
    const shown = BLOCKS.filter(({ language, page: at }) => language === 'json' && GUIDES.test(at));
    expect(new Set(shown.map(keysOf))).toEqual(new Set(records.map((code) => keysOf({ code }))));
    // As the tutorial says: nothing is wrong but that the story has no id of its own.
    const settings = parseSettings('{"off":{}}', 'article-check.json', CODES);
    const { findings } = checkFolder(join(site, 'dist'), {
      now: Date.parse(env.BROADSHEET_NOW),
      settings,
    });
    expect(findings.map(({ code }) => code)).toEqual(['id-from-path']);
  });
});

const GUIDES = /^publish\/(deploy|schedule)\.md$/;

function keysOf({ code }: { code: string }): string {
  return Object.keys(JSON.parse(code)).join();
}
