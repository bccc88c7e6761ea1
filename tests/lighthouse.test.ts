import { fileURLToPath } from 'node:url';
import { type Lighthouse, launchLighthouse } from '@broadsheet/article-fixtures/lighthouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../sites/demo/dist/', import.meta.url));
let lighthouse: Lighthouse;

beforeAll(async () => {
  lighthouse = await launchLighthouse(dist);
});
afterAll(() => lighthouse?.close());

describe('Lighthouse, on a phone as it simulates one, gives', () => {
  it.each([
    ['the front', ''],
    ['a story', '2026/11/lower-road-closes/'],
    ['a section', 'local/'],
    ['the search', 'search/'],
  ])('%s full marks; 98 of 100 for speed, because machines differ', async (_, path) => {
    const marks = await lighthouse.marksOf(path, 0.98);
    expect(marks).toMatchObject({ accessibility: 1, 'best-practices': 1, seo: 1 });
    expect(marks.performance).toBeGreaterThanOrEqual(0.98);
  });
});
