import type { DatedStory } from '@broadsheet/article-schema';
import type { PersonEntry } from '../content/content.ts';
import type { Picture } from '../content/picture.ts';
import type { Pictured } from '../content/pictures-named.ts';
import type { StoryEntry } from '../content/story.ts';
import { digest } from './digest.ts';

/**
 * Changes whenever a page that shows the story may: with its file, with the people of its byline, with
 * any picture of these, and when something dated inside the story has come.
 */
export function storyDigest(story: DatedStory, newsroom: StoryMatter): string {
  const { file, byline, corrections, updated, live } = story;
  const entry = newsroom.entry(story.id);
  const people = byline.flatMap(({ person }) =>
    person === undefined ? [] : (newsroom.people.get(person) ?? []),
  );
  const pictures = [entry, ...people].map((owner) => picturesOf(owner, newsroom));
  const come = [corrections.length, updated, live?.ended, live?.updates.length];
  return digest(file, entry?.digest, come, people, pictures);
}

function picturesOf(owner: Pictured | undefined, { picture }: StoryMatter) {
  return Object.values(owner?.pictures ?? {}).map((path) => picture(path));
}

interface StoryMatter {
  entry: (id: string) => StoryEntry | undefined;
  people: ReadonlyMap<string, PersonEntry>;
  picture: (path: string) => Picture | undefined;
}
