import { randomOf } from '@broadsheet/article-fixtures';
import { readArchive } from '../judged/archive.ts';
import { idOf, listsOf, type PaperLists } from './lists.ts';
import { picturesOf } from './pictures.ts';
import { type PaperStory, storiesOf } from './stories.ts';
import { inventedVocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * A paper of so many stories from one seed. The words are those of the public-domain archives, as often
 * as they are used there, or invented ones where the archives are not at hand.
 */
export async function paperOf(count: number, seed: number): Promise<Paper> {
  const texts = readArchive().map(({ body }) => body);
  const vocabulary =
    texts.length > 0 ? vocabularyOf(texts) : inventedVocabulary(40_000, randomOf(seed));
  const stories = () => storiesOf({ count, seed, vocabulary });
  const people = new Map<string, string>();
  const latest: PaperStory[] = [];
  function* seen() {
    for (const story of stories()) {
      for (const name of story.byline) people.set(idOf(name), name);
      if (latest.push(story) > LATEST) latest.shift();
      yield story;
    }
  }
  const lists = listsOf(seen());
  return { count, stories, lists, people, latest, pictures: await picturesOf(seed) };
}

const LATEST = 5;

export interface Paper {
  count: number;
  /** Oldest first, made anew at every call: a large paper is never held whole. */
  stories: () => Iterable<PaperStory>;
  lists: PaperLists;
  /** Names by id. */
  people: Map<string, string>;
  /** The last stories, the newest at the end. */
  latest: PaperStory[];
  /** JPEGs by name. */
  pictures: Map<string, Buffer>;
}
