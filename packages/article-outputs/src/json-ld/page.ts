import type { Paper } from '../paper.ts';
import { type Node, node } from './node.ts';
import { websiteId } from './publisher.ts';

/** The way from the front to a page. schema.org BreadcrumbList, positions from 1. */
export function breadcrumbNode(url: string, links: readonly Crumb[]): Node {
  return node({
    '@type': 'BreadcrumbList',
    '@id': `${url}#breadcrumb`,
    itemListElement: links.map((link, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: link.label,
      item: link.url,
    })),
  });
}

/** A list of stories. schema.org CollectionPage. */
export function collectionNode(page: CollectionOutput, paper: Paper): Node {
  return node({
    ...pageNode(page, paper),
    '@type': 'CollectionPage',
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: page.stories.map((url, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url,
      })),
    },
  });
}

/** A page that is neither story nor list. schema.org WebPage. */
export function pageNode({ url, name, description }: PageOutput, paper: Paper): Node {
  return node({
    '@type': 'WebPage',
    '@id': `${url}#page`,
    url,
    name,
    description: description || undefined,
    inLanguage: paper.language,
    isPartOf: { '@id': websiteId(paper) },
  });
}

export interface Crumb {
  label: string;
  /** Absolute. */
  url: string;
}

export interface PageOutput {
  url: string;
  name: string;
  description?: string | undefined;
}

/** `stories`: the absolute addresses of the stories in the list, in its order. */
export interface CollectionOutput extends PageOutput {
  stories: string[];
}
