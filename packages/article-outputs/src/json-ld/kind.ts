import { plainText, type StoryFacts } from '@broadsheet/article-schema';
import { type Node, node } from './node.ts';

/** What the kinds of story say of themselves: a review its subject, a live blog its updates. */
export function kindFacts({ details, url, authors }: StoryFacts): Node {
  const { reviewed, sponsor, interviewee, obituary, live } = details;
  const about = interviewee
    ? node({ '@type': 'Person', name: interviewee.name, jobTitle: interviewee.role })
    : obituary &&
      node({
        '@type': 'Person',
        name: obituary.name,
        birthDate: obituary.born,
        deathDate: obituary.died,
      });
  return {
    about,
    sponsor: sponsor && node({ '@type': 'Organization', name: sponsor.name, url: sponsor.url }),
    itemReviewed: reviewed && reviewedNode(reviewed),
    reviewRating: reviewed?.rating && {
      '@type': 'Rating',
      ratingValue: reviewed.rating.value,
      bestRating: reviewed.rating.best,
      worstRating: 0,
    },
    coverageStartTime: live?.began,
    coverageEndTime: live?.ended,
    liveBlogUpdate: live?.updates.toReversed().map(({ anchor, at, headline, text }) => ({
      '@type': 'BlogPosting',
      '@id': `${url}#${anchor}`,
      url: `${url}#${anchor}`,
      headline,
      articleBody: plainText(text),
      datePublished: at,
      ...(authors.length > 0
        ? { author: authors.map(({ name }) => ({ '@type': 'Person', name })) }
        : {}),
    })),
  };
}

/** The check of a claim. schema.org ClaimReview: a node of its own beside the article. */
export function claimNode(
  { details, url, published }: StoryFacts,
  publisher: string,
): Node | undefined {
  const { claim, verdict } = details;
  if (!claim) return undefined;
  return node({
    '@type': 'ClaimReview',
    '@id': `${url}#claim-review`,
    url,
    datePublished: published,
    author: { '@id': publisher },
    claimReviewed: claim.text,
    itemReviewed: node({
      '@type': 'Claim',
      text: claim.text,
      author: claim.by && { '@type': 'Person', name: claim.by },
      datePublished: claim.at,
      appearance: claim.url && { '@type': 'CreativeWork', url: claim.url },
    }),
    reviewRating: { '@type': 'Rating', alternateName: verdict },
  });
}

function reviewedNode({ name, type, creator, url }: Reviewed): Node {
  const [schemaType, property, by] = REVIEWED[type];
  return node({
    '@type': schemaType,
    name,
    url,
    ...(property && creator ? { [property]: { '@type': by ?? 'Person', name: creator } } : {}),
  });
}

/** The type, the property that names its maker where it has one, and the maker's type. */
const REVIEWED: Record<Reviewed['type'], [string, string?, string?]> = {
  book: ['Book', 'author'],
  film: ['Movie', 'director'],
  music: ['MusicAlbum', 'byArtist', 'MusicGroup'],
  theatre: ['Play', 'author'],
  exhibition: ['ExhibitionEvent'],
  restaurant: ['Restaurant'],
  product: ['Product', 'manufacturer', 'Organization'],
  game: ['VideoGame', 'author', 'Organization'],
  television: ['TVSeries', 'director'],
  other: ['Thing'],
};

type Reviewed = NonNullable<StoryFacts['details']['reviewed']>;
