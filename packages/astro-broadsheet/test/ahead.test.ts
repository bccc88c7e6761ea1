import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StoryRules } from '@broadsheet/article-schema';
import { afterAll, expect, it } from 'vitest';
import * as z from 'zod';
import { parseOptions } from '../src/config.ts';
import { readAhead, startAhead } from '../src/content/ahead.ts';
import { readCache, takeAhead, writeCache } from '../src/content/cache.ts';
import { readContent } from '../src/content/read.ts';
import type { Config } from '../src/virtual-config.ts';
import { OPTIONS, storyFile } from './site.ts';

const root = mkdtempSync(join(tmpdir(), 'ahead-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const href = `${pathToFileURL(root).href}/`;
const config = { ...parseOptions(OPTIONS, 'test'), root: href, version: '1' } as Config;
const kept = join(root, '.cache');
const COUNT = 1200;
for (let at = 0; at < COUNT; at++) {
  const folder = join(root, 'content/stories', String(at % 12));
  mkdirSync(folder, { recursive: true });
  const broken = at % 400 === 7 ? { headlin: 'No headline' } : {};
  const extra = at % 3 === 0 ? { extra: { desk: at % 600 === 3 ? 7 : 'night' } } : {};
  writeFileSync(join(folder, `story-${at}.md`), storyFile({ ...broken, ...extra }, `Text ${at}.`));
}

it('reads stories ahead, in threads, as they are read otherwise, with every problem at its place', async () => {
  const plain = await content(readCache(kept, config));
  expect(plain.issues.map(({ message }) => message)).toEqual(
    Array(3).fill('headlin is not a known field.'),
  );

  startAhead(config, kept);
  const cache = readCache(kept, config);
  const read = await readAhead(href);
  expect(read.length).toBe(COUNT - 3);
  takeAhead(cache, read);
  const ahead = await content(cache);
  expect(ahead).toEqual(plain);
  expect([...ahead.stories.keys()]).toEqual([...plain.stories.keys()]);

  writeCache(kept, cache);
  startAhead(config, kept);
  expect(await readAhead(href), 'what is kept is not read again').toEqual([]);
});

it('has what is kept of stories say nothing of what the paper requires of their own fields', async () => {
  const cache = readCache(kept, config);
  const extra = z.object({ desk: z.string().transform((desk) => `The ${desk} desk`) });
  const { stories, issues } = await content(cache, extra);
  expect(stories.get('0/story-0')?.story.extra).toEqual({ desk: 'The night desk' });
  expect(stories.get('1/story-1')?.story).not.toHaveProperty('extra');
  expect(issues.filter(({ message }) => message.includes('desk'))).toMatchObject([
    { file: 'content/stories/3/story-3.md', line: 5, column: 16 },
    { file: 'content/stories/3/story-603.md', line: 5, column: 16 },
  ]);
});

function content(cache: ReturnType<typeof readCache>, extra?: StoryRules['extra']) {
  return readContent({ root, config, extra, cache });
}
