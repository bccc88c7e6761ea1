import { type Paper, POLICIES, type Policy } from '../paper.ts';
import { type Node, node } from './node.ts';

/** The publisher with its policies. schema.org NewsMediaOrganization. */
export function publisherNode({ publisher }: Paper): Node {
  const { name, legalName, url, logo, founded, sameAs, policies } = publisher;
  const links = Object.entries(policies).map(([policy, page]) => [
    POLICIES[policy as Policy],
    page,
  ]);
  return node({
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(publisher),
    name,
    legalName,
    url,
    logo: logo && node({ '@type': 'ImageObject', ...logo }),
    foundingDate: founded,
    sameAs,
    ...Object.fromEntries(links),
  });
}

/** The site as a whole, with its search. schema.org WebSite. */
export function websiteNode(paper: Paper): Node {
  const { title, description, language, url, searchUrl, publisher } = paper;
  return node({
    '@type': 'WebSite',
    '@id': websiteId(paper),
    name: title,
    description: description || undefined,
    url,
    inLanguage: language,
    publisher: { '@id': publisherId(publisher) },
    potentialAction: searchUrl && {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: searchUrl },
      'query-input': 'required name=search_term_string',
    },
  });
}

export function publisherId({ url }: Paper['publisher']): string {
  return `${url}#publisher`;
}

export function websiteId({ url }: Paper): string {
  return `${url}#website`;
}
