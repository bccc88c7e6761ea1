import type { StoryRules } from '@broadsheet/article-schema';
import type { FileFacts } from './file-facts.ts';
import type { StoryEntry } from './story.ts';

/**
 * Gives a story the field `extra` as the paper's own schema makes it. What is kept of a file knows nothing of
 * that schema, so that another one holds from the next build on. Where it finds a problem, `read` reads
 * the file with it, and tells of that problem beside all others. `made` is what was made of entries before:
 * what did not change is the same object in each reading.
 */
export function withExtra(
  extra: StoryRules['extra'],
  read: (file: FileFacts) => StoryEntry,
  made: WeakMap<object, StoryEntry>,
): (entry: StoryEntry, file: FileFacts) => StoryEntry {
  const schema = extra.optional();
  return (entry, file) => {
    const known = made.get(entry);
    if (known) return known;
    const { data, success } = schema.safeParse(entry.story.extra);
    const own = success ? JSON.stringify(data) : undefined;
    const story = { ...entry.story, ...(own && { extra: JSON.parse(own) }) };
    const finished = success ? { ...entry, story } : read(file);
    made.set(entry, finished);
    return finished;
  };
}
