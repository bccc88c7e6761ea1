import {
  type DatedStory,
  isPublic,
  publicFrom,
  type Story,
  toZoned,
} from '@broadsheet/article-schema';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { say } from '../strings.ts';

/** What a preview says of a story that is a draft or waits for its time; undefined for a public one. */
export function waitsNote(story: DatedStory, newsroom: Newsroom): string | undefined {
  const { config } = newsroom;
  if (!config.showsDrafts || isPublic(story as Story, config.now)) return undefined;
  const locale = newsroom.locale(story.language);
  if (story.status === 'draft') return locale.strings.previewDraft;
  const date = locale.moment(toZoned(publicFrom(story), config.zone)).text;
  return say(locale.strings.previewWaits, { date });
}
