import { describe, expect, it } from 'vitest';
import { type BlockStory, nameBlocks } from '../src/build/name-blocks.ts';

const stories = Array.from({ length: 400 }, (_, at) => ({ url: `/${at}/`, hash: `h${at}` }));
const before = nameBlocks(stories);
const newNames = (changed: readonly BlockStory[]) => {
  const known = new Set(before.map(({ name }) => name));
  return nameBlocks(changed).filter(({ name }) => !known.has(name));
};

describe('blocks of stories', () => {
  it('hold every story, a digit of base 36 for each, sixteen or so', () => {
    expect(before.reduce((sum, { size }) => sum + size, 0)).toBe(400);
    expect(Math.max(...before.map(({ size }) => size))).toBeLessThanOrEqual(36);
    expect(before.length).toBeGreaterThan(400 / 36);
    expect(before.length).toBeLessThan(400 / 8);
  });

  it('are renamed where a story is edited, the others not', () => {
    const edited = stories.map((one, at) => (at === 200 ? { ...one, hash: 'other' } : one));
    expect(newNames(edited)).toHaveLength(1);
  });

  it('are renamed where a story is added in between, the others not', () => {
    const added = stories.toSpliced(200, 0, { url: '/between/', hash: 'new' });
    expect(newNames(added).length).toBeLessThanOrEqual(3);
    expect(newNames([...stories, { url: '/last/', hash: 'new' }]).length).toBe(1);
  });
});
