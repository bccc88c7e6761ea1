import { type Thing, textIn, typesOf } from './thing.ts';

/**
 * The thing that is a page's story, of all that it describes: the one of the page's own address, then the
 * one whose headline is the page's, then the first. Undefined where none is an article.
 */
export function articleThing(
  things: readonly Thing[],
  { addresses, headlines }: { addresses: readonly string[]; headlines: readonly string[] },
): Thing | undefined {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const pages = new Set(addresses.map(bare));
  const words = new Set(headlines.map(folded).filter(Boolean));
  return (
    articles.find((thing) => addressesOf(thing).some((address) => pages.has(bare(address)))) ??
    articles.find((thing) => words.has(folded(textIn(thing.headline ?? thing.name)))) ??
    articles[0]
  );
}

function addressesOf(thing: Thing): string[] {
  const page = thing.mainEntityOfPage as Thing | string | undefined;
  const id = typeof page === 'object' && page !== null ? page['@id'] : page;
  return [thing.url, id, thing['@id']].filter((each): each is string => typeof each === 'string');
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '');
}

/** A text without what one part of a page writes otherwise than another. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const ARTICLE =
  /^(\w*Article|\w*BlogPosting|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|Review|ClaimReview|Recipe)$/;
