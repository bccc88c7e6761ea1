import type { CorrectionNote } from '@broadsheet/article-outputs';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Every correction of the paper in a language, newest first; of a retracted story its notice. */
export function correctionNotes(language: string, newsroom: Newsroom): CorrectionNote[] {
  const { strings } = newsroom.locale(language);
  const corrected = (newsroom.byLanguage.get(language) ?? []).filter(
    (story) => story.corrections.length > 0,
  );
  const ofStories = corrected.flatMap((story) => {
    const { id, url, headline, corrections } = newsroom.facts(story);
    return corrections.map((correction) => ({ ...correction, id, url, headline }));
  });
  const retracted = newsroom.notices.flatMap(({ language: own, retraction }) =>
    own === language && retraction ? [{ ...retraction, headline: strings.withdrawn }] : [],
  );
  return [...ofStories, ...retracted].toSorted(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1),
  );
}
