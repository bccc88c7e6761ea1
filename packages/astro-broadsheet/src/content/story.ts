import type { Source, Story, StoryParser } from '@broadsheet/article-schema';
import * as z from 'zod';
import { digest } from '../newsroom/digest.ts';
import type { FileFacts } from './file-facts.ts';
import { letterIssues } from './letters.ts';
import { withIssues, withPictures } from './pictures-named.ts';

/**
 * Reads a story and finds the pictures that it names, in its fields and in its body.
 * @throws {ContentError} with every problem of the file, missing pictures and unsigned letters included.
 */
export function readStory(
  source: Source & FileFacts,
  parse: StoryParser,
  folder: string,
): StoryEntry {
  return withPictures(source, folder, (read) =>
    withIssues(letterIssues(source.file, read), () => ({
      story: parse(source, read).value,
      digest: digest(source.text),
      isMdx: source.file.endsWith('.mdx'),
    })),
  );
}

/** The field `extra` before the paper has its say about it. */
export const ANY_EXTRA = z.record(z.string(), z.unknown());

/** A story as the store keeps it: no body. `pictures`: each reference to its path below the content folder. */
export interface StoryEntry {
  story: Story;
  pictures: Record<string, string>;
  isMdx: boolean;
  /** Of the whole file. */
  digest: string;
}
