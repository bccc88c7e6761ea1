import type { Lexicon } from './lexicon.ts';
import type { StoryText } from './read-stories.ts';

/** The words that a wrong spelling may stand for, in order. */
export function commonWords(stories: readonly StoryText[], lexicon: Lexicon): string[] {
  const ofParts = new Int32Array(lexicon.terms.length).fill(NONE);
  for (const [story, { written }] of stories.entries())
    for (const { parts } of written)
      for (const part of parts) ofParts[part] = both(ofParts[part] as number, story);
  const ofTerms = new Int32Array(lexicon.termTexts.length).fill(NONE);
  for (const [part, terms] of lexicon.terms.entries()) {
    const story = ofParts[part] as number;
    if (story !== NONE)
      for (const term of terms) ofTerms[term] = both(ofTerms[term] as number, story);
  }
  // A word that a single story has may be misspelt itself.
  const isYoung = ofTerms.filter((story) => story !== NONE).length < FEW;
  return lexicon.termTexts
    .filter((word, term) => {
      const story = ofTerms[term] as number;
      return (story === SEVERAL || (isYoung && story !== NONE)) && LETTERS.test(word);
    })
    .sort();
}

/** The story that has what one of two has, or that several have it. */
function both(a: number, b: number): number {
  return a === b || a === NONE ? b : SEVERAL;
}

const NONE = -1;
const SEVERAL = -2;
// Below so many words a paper is too young to have many words twice.
const FEW = 5000;
const LETTERS = /^\p{L}{4,}$/u;
