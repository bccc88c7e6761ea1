import { describe, expect, it } from 'vitest';
import { type Built, makeSite, storyFile } from './site.ts';

const STORIES = 260;

/** A paper with a year of more than 200 stories and an older one, two topics, one person. */
function archiveFiles(): Record<string, string> {
  const files: Record<string, string> = { 'content/people/sam.md': '---\nname: Sam\n---\n' };
  for (let n = 0; n < STORIES; n++) {
    const year = n < 20 ? 2024 : 2025;
    const date = new Date(Date.UTC(year, 0, 1 + (n < 20 ? n : n - 20), 10)).toISOString();
    const section = n % 3 === 0 ? 'world' : 'local';
    files[`content/stories/story-${n}.md`] = storyFile({
      id: `s-${n}`,
      headline: `Story ${n}`,
      published: date,
      section,
      byline: ['sam'],
      topics: [n % 2 ? 'Odd' : 'Even'],
    });
  }
  return files;
}

describe('publishing', () => {
  it('one more story, a correction or an old story changes a bounded number of files, and only those it must', async () => {
    const site = makeSite('publishing', { files: archiveFiles() });
    const first = await site.build();
    expect(first.code, first.output).toBe(0);
    const again = await site.build({ CI: 'true' });
    expect(again.files, 'two builds of the same input').toEqual(first.files);
    expect(again.output, 'whatever else the shell has set').toContain(
      '0 files written, 0 deleted; ',
    );
    expect(again.output).not.toContain('everything:');

    site.write(
      'content/stories/new.md',
      storyFile({
        id: 'new',
        headline: 'New',
        section: 'world',
        byline: ['sam'],
        topics: ['Odd'],
        published: '2026-11-21T09:00',
      }),
    );
    const second = await site.build();
    expect(changed(first, second, '2026/11/new/')).toMatchSnapshot();

    site.write(
      'content/stories/old.md',
      storyFile({
        id: 'old',
        headline: 'Backdated',
        published: '2024-01-05T12:00',
        section: 'local',
      }),
    );
    const third = await site.build();
    expect(changed(second, third, '2024/01/old/')).toMatchSnapshot();
  }, 300_000);

  it('cuts a list by the calendar: the newest, years, and months of a full year', async () => {
    const built = await makeSite('calendar', { files: archiveFiles() }).build();
    const person = [...built.files.keys()].filter((path) => path.startsWith('people/sam/'));
    expect(person).toContain('people/sam/2024/index.html');
    expect(person).toContain('people/sam/2025/08/index.html');
    expect(person).not.toContain('people/sam/2024/01/index.html');
    const headlines = (path: string) =>
      [...built.read(path).matchAll(/teaser-headline"><a [^>]+>([^<]+)/g)].map(([, text]) => text);
    expect(headlines('people/sam/index.html')).toHaveLength(30);
    expect(headlines('people/sam/2025/index.html')).toEqual([]);
    const listed = person
      .filter((path) => /\/\d{4}\/\d\d\/|2024\/index/.test(path))
      .flatMap(headlines);
    expect(new Set(listed).size).toBe(STORIES);
  }, 150_000);
});

/** The files that differ between two builds, those below the story's own address apart. */
function changed(before: Built, after: Built, own: string): string[] {
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...paths]
    .filter(
      (path) =>
        !path.startsWith(own) &&
        !(before.files.get(path) ?? EMPTY).equals(after.files.get(path) ?? EMPTY),
    )
    .sort();
}

const EMPTY = Buffer.alloc(0);
