import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { PaperStory } from './stories.ts';

/**
 * Writes stories as a content folder of Broadsheet: a file for each in the folder of its month, a file for
 * each person, and one photo that all share.
 */
export function writeContent(folder: string, stories: Iterable<PaperStory>): void {
  const people = new Set<string>();
  for (const story of stories) {
    for (const name of story.byline) people.add(name);
    const month = story.published.slice(0, 7).replace('-', '/');
    write(join(folder, 'stories', month, `${story.id}.md`), storyFile(story));
  }
  for (const name of people)
    write(join(folder, 'people', `${idOf(name)}.md`), `---\n${stringify({ name })}---\n`);
  write(join(folder, 'media/photo.png'), Buffer.from(PIXEL, 'base64'));
}

function storyFile({ byline, hasPhoto, correction, paragraphs, ...story }: PaperStory): string {
  const fields = {
    ...story,
    byline: byline.map(idOf),
    ...(hasPhoto && {
      photo: { src: '/media/photo.png', alt: 'A single point of colour', credit: byline[0] },
    }),
    ...(correction && {
      corrections: [{ at: story.published, kind: 'correction', text: correction }],
    }),
  };
  return `---\n${stringify(fields)}---\n\n${paragraphs.join('\n\n')}\n`;
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
