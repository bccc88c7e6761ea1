import { fileURLToPath } from 'node:url';
import { type Lighthouse, launchLighthouse } from '@broadsheet/article-fixtures/lighthouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
let lighthouse: Lighthouse;

beforeAll(async () => {
  // Starlight has scripts in its pages, which the policy of a paper would refuse.
  lighthouse = await launchLighthouse(dist, { headers: {} });
});
afterAll(() => lighthouse?.close());

describe('Lighthouse, on a phone as it simulates one, gives', () => {
  it.each([
    ['the front', ''],
    ['a guide', 'publish/correct/'],
    ['a page of the reference', 'reference/story-fields/'],
    ['the page of an error', 'reference/errors/story/field-unknown/'],
    ['an Arabic page', 'ar/start/tutorial/'],
  ])('%s full marks; 95 of 100 for speed, because machines differ', async (_, path) => {
    const marks = await lighthouse.marksOf(path, 0.95);
    expect(marks).toMatchObject({ accessibility: 1, 'best-practices': 1, seo: 1 });
    expect(marks.performance).toBeGreaterThanOrEqual(0.95);
  });
});
