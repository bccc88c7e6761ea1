import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellFullDisk } from '../src/publish/room.ts';
import { type Built, differences, makeSite, type Site, storyFile } from './site.ts';

const disk = fileURLToPath(new URL('../.cache/sites/full-disk/', import.meta.url));
const ballast = join(disk, 'ballast');
const MB = 1_000_000;
const isMounted = mounts();

afterAll(() => {
  if (isMounted) execFileSync('umount', ['--lazy', disk]);
});

describe.skipIf(!isMounted)('a build that finds the disk full leaves the paper whole', () => {
  let site: Site;
  let before: Built;

  beforeAll(async () => {
    site = makeSite('full-disk/site', { options: OPTIONS, files: filesWith('A headline', 1) });
    before = await site.build();
    expect(before.code, before.output).toBe(0);
  }, 60_000);

  it.each([
    [
      'before it begins',
      { free: 2, film: 1 },
      /MB are free for .* 8 MB are needed\.\n.*\n {2}publish\/disk-full/,
    ],
    [
      'before it publishes',
      { free: 9, film: 6 },
      /Nothing is published\..*\n {2}publish\/disk-full/,
    ],
    ['while it makes pages', { free: 9, film: 40 }, /ENOSPC/],
  ])(
    '%s',
    async (_, { free, film }, told) => {
      for (const [path, text] of Object.entries(filesWith('Another headline', film)))
        site.write(path, text);
      leaveFree(free);
      const built = await site.build();
      rmSync(ballast);
      expect(built.code).not.toBe(0);
      expect(built.output).toMatch(told);
      expect(differences(built, before)).toEqual([]);
    },
    60_000,
  );

  it('and the next one, with room, makes it right', async () => {
    const files = filesWith('Another headline', 6);
    for (const [path, text] of Object.entries(files)) site.write(path, text);
    const [built, wanted] = [
      await site.build(),
      await makeSite('roomy', { options: OPTIONS, files }).build(),
    ];
    expect(built.code, built.output).toBe(0);
    expect(differences(built, wanted)).toEqual([]);
  }, 60_000);
});

it.each([
  ['a system', new Error('ENOSPC: no space left on device, write')],
  ['a quota', new Error('EDQUOT: disk quota exceeded, open')],
  ['the search index', new Error('en-2026: No space left on device (os error 28)')],
])('that %s says the disk is full is told with what to do', (_, error) => {
  expect(
    String(tellFullDisk(error)),
  ).toBe(`PublishError: The disk became full while the paper was being published.
  Make room and build again: the next build makes good what this one left by half.
  publish/disk-full`);
});

it('any other error is told as it is', () => {
  const error = new Error('EACCES: permission denied');
  expect(tellFullDisk(error)).toBe(error);
});

/** A disk of its own, where whoever runs this may have one. */
function mounts(): boolean {
  mkdirSync(disk, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function leaveFree(megabytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - megabytes * MB));
}

/** A small paper beside a film of so many megabytes. */
function filesWith(headline: string, film: number): Record<string, string> {
  return {
    'content/stories/a.md': storyFile({ headline }),
    'content/stories/b.md': storyFile({ headline: 'Beside it' }),
    'public/film.mp4': headline[0]?.repeat(film * MB) ?? '',
  };
}

const OPTIONS = { search: true };
