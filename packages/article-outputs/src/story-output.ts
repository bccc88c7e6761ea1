import type { Photo, StoryFacts } from '@broadsheet/article-schema';

/** A story with what the outputs need beside its facts. */
export interface StoryOutput {
  facts: StoryFacts;
  /** The body as HTML; without it, and for subscribers' stories, outputs carry the description alone. */
  body?: string | undefined;
  photo?: PhotoOutput | undefined;
  /** The same story in other languages. */
  translations?: TranslationOutput[];
}

/** A photo as files: the first is the one that the page shows, the others are crops of it. */
export interface PhotoOutput extends Pick<Photo, 'alt' | 'caption' | 'credit' | 'rights'> {
  /** The photographer, where the byline names one. */
  creator?: string | undefined;
  files: ImageFile[];
}

/** `url` is absolute, `type` a media type such as `image/jpeg`, sizes in pixels. */
export interface ImageFile {
  url: string;
  width: number;
  height: number;
  type: string;
}

export interface TranslationOutput {
  /** As in feeds: a URI. */
  id: string;
  url: string;
  language: string;
  headline: string;
  isOriginal: boolean;
}

/** Whether the whole body may be given away. */
export function isFull({ facts, body }: StoryOutput): boolean {
  return facts.isFree && body !== undefined;
}
