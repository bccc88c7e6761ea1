import { createHash } from 'node:crypto';

/**
 * Divides stories into blocks of some sixteen and names each block by all that is in it, so that a reader
 * knows the name of every story's file by a few bytes. Where a block ends is told by the stories
 * themselves: one that is added or edited renames those of its own block and no others.
 */
export function nameBlocks(stories: readonly BlockStory[]): Block[] {
  const blocks: BlockStory[][] = [[]];
  for (const story of stories) {
    const block = blocks.at(-1) as BlockStory[];
    block.push(story);
    if (block.length === MOST || isLast(story)) blocks.push([]);
  }
  return blocks
    .filter(({ length }) => length > 0)
    .map((block) => ({ name: hashOf(block.map(({ hash }) => hash)), size: block.length }));
}

function isLast({ url }: BlockStory): boolean {
  return Number.parseInt(hashOf([url]).slice(0, 4), 16) % USUAL === 0;
}

function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 7);
}

const USUAL = 16;
// A digit of base 36 numbers the stories of a block.
const MOST = 36;

/** `hash` changes with the text of the story. */
export interface BlockStory {
  url: string;
  hash: string;
}

export interface Block {
  name: string;
  size: number;
}
