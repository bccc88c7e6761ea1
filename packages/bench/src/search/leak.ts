import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildIndex } from '@broadsheet/article-search';
import type { PaperStory } from '../paper/stories.ts';
import { pageOf } from '../paper/write-pages.ts';

/**
 * How many bytes of pages that do not ask to be searched, and of a page that was withdrawn after a first
 * build with a cache, are anywhere in the index, decompressed.
 */
export async function leakedBytes(stories: readonly PaperStory[]): Promise<number> {
  const dist = mkdtempSync(join(tmpdir(), 'leak-'));
  const cache = join(dist, '.cache');
  const write = (name: string, html: string) => {
    mkdirSync(join(dist, name), { recursive: true });
    writeFileSync(join(dist, name, 'index.html'), html);
  };
  for (const story of stories) write(story.id, pageOf(story));
  const [hidden, withdrawn] = stories
    .slice(0, 2)
    .map((story) => pageOf({ ...story, headline: `${story.headline} ${MARKER}` }));
  write('hidden', hidden?.replace('data-pagefind-body', '') ?? '');
  write('withdrawn', withdrawn ?? '');
  await buildIndex({ dist, cache });
  const before = markersIn(join(dist, 'pagefind'));
  if (before === 0) throw new Error('A story that was public is not in the index.');
  rmSync(join(dist, 'withdrawn'), { recursive: true });
  await buildIndex({ dist, cache });
  const after = markersIn(join(dist, 'pagefind'));
  rmSync(dist, { recursive: true });
  return after * MARKER.length;
}

function markersIn(folder: string): number {
  let found = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const text = (/\.pf_|\.pagefind$/.test(entry.name) ? gunzipSync(bytes) : bytes).toString(
      'latin1',
    );
    found += `${entry.name} ${text}`.toLowerCase().split(OF_MARKER).length - 1;
  }
  return found;
}

const MARKER = 'zzleakmarkerzz';
// Without the letters that the index may leave out, as the word before has them too.
const OF_MARKER = MARKER.slice(2);
