import type { StoryOutput } from '@broadsheet/article-outputs';
import type { DatedStory } from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { photoOutput } from '../page-data/picture.ts';

/** A story as the outputs take it; without a body they carry its description. */
export function storyOutput(story: DatedStory, newsroom: Newsroom, body?: string): StoryOutput {
  const facts = newsroom.facts(story);
  const photo = story.photo && photoOutput(story.photo, newsroom.entry(story.id), newsroom);
  const creator = facts.byline.find(
    ({ role, name }) => role === 'photographer' && photo?.credit?.includes(name),
  )?.name;
  const translations = (newsroom.translations.get(story.id) ?? []).map((other) => {
    const { id, url, language, headline, storyId } = newsroom.facts(other);
    return { id, url, language, headline, isOriginal: storyId === story.translationOf };
  });
  return { facts, body, photo: photo && { ...photo, creator }, translations };
}
