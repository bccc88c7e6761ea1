import type { CreditFact } from '@broadsheet/article-schema';
import { type Node, node } from './node.ts';

/** Somebody of the byline; one with a page of their own is the same node everywhere. */
export function creditNode({ name, url, sameAs }: CreditFact): Node {
  return node({ '@type': 'Person', '@id': url && `${url}#person`, name, url, sameAs });
}

/** The page of a person of the paper. schema.org ProfilePage. */
export function profileNodes(person: PersonOutput, publisherId: string): Node[] {
  const { url, name, role, bio, image, sameAs, language } = person;
  const mainEntity = node({
    '@type': 'Person',
    '@id': `${url}#person`,
    name,
    jobTitle: role,
    description: bio,
    image,
    url,
    sameAs,
    worksFor: { '@id': publisherId },
  });
  return [
    node({
      '@type': 'ProfilePage',
      '@id': `${url}#page`,
      url,
      name,
      inLanguage: language,
      mainEntity,
    }),
  ];
}

/** Addresses are absolute. */
export interface PersonOutput {
  url: string;
  name: string;
  language: string;
  role?: string | undefined;
  bio?: string | undefined;
  image?: string | undefined;
  sameAs?: string[] | undefined;
}
