import type { StoryTexts } from './read-stories.ts';

/** The words that a wrong spelling may stand for, in order. */
export function commonWords({ stories, parts }: StoryTexts): string[] {
  const ofParts = new Int32Array(parts.length).fill(NONE);
  for (const [story, { written }] of stories.entries())
    for (const { parts } of written)
      for (const part of parts) ofParts[part] = both(ofParts[part] as number, story);
  const ofWords = new Map<string, number>();
  for (const [part, { terms }] of parts.entries()) {
    const story = ofParts[part] as number;
    if (story !== NONE)
      for (const term of terms) ofWords.set(term, both(ofWords.get(term) ?? NONE, story));
  }
  // A word that a single story has may be misspelt itself.
  const isEnough = (story: number) => story === SEVERAL || ofWords.size < FEW;
  return [...ofWords]
    .filter(([word, story]) => isEnough(story) && LETTERS.test(word))
    .map(([word]) => word)
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
