import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../packages/', import.meta.url));

/** What a reader's browser fetches, bundled alone: the most bytes each may have, gzipped. */
const LIMITS = {
  'article-search/dist/client/index.js': 12_700,
  'article-search/dist/client/page/index.js': 18_200,
  'article-search/dist/record.js': 600,
  'article-offline/dist/client/start.js': 800,
  'article-offline/dist/client/first-visit.js': 300,
  'article-offline/dist/client/notes.js': 8_200,
  'article-offline/dist/client/save-button.js': 3_800,
  'article-offline/dist/client/take-panel.js': 5_100,
  'article-offline/dist/client/shelf.js': 3_800,
  'article-offline/dist/client/edition-search.js': 1_600,
  'article-offline/dist/worker.bundle.js': 3_000,
  'article-offline/dist/morning.bundle.js': 3_700,
  'article-offline/dist/remove.bundle.js': 500,
  'astro-broadsheet/dist/client/listen.js': 700,
  'astro-broadsheet/dist/client/share-sheet.js': 250,
  'astro-broadsheet/dist/client/text-size.js': 450,
  'astro-broadsheet/dist/client/relative-times.js': 400,
};

describe('in a browser weighs no more than', () => {
  it.each(Object.entries(LIMITS))('%s: %i bytes', async (file, most) => {
    const bundle = await rolldown({ input: join(root, file), platform: 'browser' });
    const { output } = await bundle.generate({ minify: true, codeSplitting: false });
    await bundle.close();
    expect(output).toHaveLength(1);
    const bytes = gzipSync(output[0].code, { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(most);
    // A limit far above what there is would hold nothing.
    expect(bytes).toBeGreaterThan(most * 0.5);
  });
});
