import type { Problem } from '../finding.ts';
import { isObject, type Json, type Node, typesOf, valuesOf } from '../read/json-ld.ts';
import { articleOf } from '../read/json-ld-facts.ts';
import type { Page } from '../read/page.ts';
import { storyOf } from '../read/page-facts.ts';
import type { Rule } from '../rule.ts';
import { kindsOf } from '../vocabulary.ts';

/**
 * What Google Search asks of the kinds of structured data that newspapers use
 * (developers.google.com/search/docs/appearance/structured-data). The picture of an article is left to
 * the comparison of facts: not every story has one.
 */
export const JSON_LD_REQUIRED: Rule = {
  code: 'json-ld-required',
  advice: 'Add the property; without it search engines show the page as plain text.',
  onPage: (page) => {
    const { graph, place, file } = page;
    const missing = graph.nodes
      .filter(isTopmost)
      .flatMap((node) =>
        faultsOf(node.json, page).map(
          (message): Problem => ({ ...place(node.script), pointer: node.pointer, message }),
        ),
      );
    return storyOf(page) && !articleOf(page)
      ? [...missing, { file, message: 'The story has no structured data of an article' }]
      : missing;
  },
};

/** Nested nodes may be mentions of something that is told in full elsewhere. */
function isTopmost({ pointer }: Node): boolean {
  return /^(\/\d+)?(\/@graph\/\d+)?$/.test(pointer);
}

function faultsOf(json: Json, { graph }: Page): string[] {
  const kinds = new Set(typesOf(json).flatMap((type) => [...(kindsOf(type) ?? [])]));
  return [...kinds].flatMap((kind) =>
    (REQUIRED[kind] ?? [])
      .filter((path) => !isThere(path.split('.'), json))
      .map((path) => `${kind} has no ${path.replaceAll('.', ' with ')}`),
  );

  /** Whether every value of the path's first step has the rest of the path. */
  function isThere([step = '', ...rest]: string[], node: Json): boolean {
    const values = step.split('|').flatMap((property) => valuesOf(node, property));
    if (values.length === 0) return false;
    if (rest.length === 0) return true;
    return values.every((value) => !isObject(value) || isThere(rest, graph.resolve(value)));
  }
}

const REQUIRED: Record<string, readonly string[]> = {
  Article: ['headline', 'datePublished', 'dateModified', 'author.name'],
  LiveBlogPosting: ['coverageStartTime', 'liveBlogUpdate.datePublished'],
  BreadcrumbList: ['itemListElement.position', 'itemListElement.name|item'],
  ClaimReview: ['claimReviewed', 'reviewRating.alternateName|ratingValue', 'url'],
  Review: ['itemReviewed', 'author.name'],
  ProfilePage: ['mainEntity.name'],
  Organization: ['name'],
  Person: ['name'],
  WebSite: ['name', 'url'],
  ImageObject: ['contentUrl|url'],
  VideoObject: ['name', 'thumbnailUrl', 'uploadDate'],
  DiscussionForumPosting: ['author.name', 'datePublished'],
};
