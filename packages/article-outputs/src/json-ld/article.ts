import type { CreditFact, Kind, StoryFacts } from '@broadsheet/article-schema';
import type { Paper } from '../paper.ts';
import { holderOf } from '../rights/holder.ts';
import type { StoryOutput } from '../story-output.ts';
import { imageNodes } from './image.ts';
import { claimNode, kindFacts } from './kind.ts';
import { type Node, node } from './node.ts';
import { creditNode } from './person.ts';
import { publisherId, websiteId } from './publisher.ts';

/**
 * A story as the nodes of its page. The first is the article: a NewsArticle and the type of its kind,
 * so that whoever knows the plain type alone finds it. A fact-check brings its ClaimReview.
 */
export function articleNodes(story: StoryOutput, labels: Labels, paper: Paper): Node[] {
  const { facts } = story;
  const article = node({
    '@type': TYPES[facts.kind],
    '@id': articleId(facts.url),
    identifier: facts.id,
    url: facts.url,
    mainEntityOfPage: facts.canonical,
    headline: facts.headline,
    alternativeHeadline: otherHeadlines(facts),
    description: facts.description || undefined,
    image: imageNodes(story.photo, paper),
    datePublished: facts.published,
    dateModified: facts.modified,
    expires: facts.expires,
    ...namesOf(facts, paper),
    articleSection: facts.section.label,
    keywords: facts.topics.map(({ label }) => label),
    contentLocation: facts.places.map((name) => ({ '@type': 'Place', name })),
    dateline: facts.kind === 'sponsored' ? undefined : facts.dateline,
    inLanguage: facts.language,
    wordCount: facts.words || undefined,
    timeRequired: facts.words ? `PT${facts.minutes}M` : undefined,
    ...rightsOf(paper),
    ...accessOf(facts),
    isPartOf: [{ '@id': websiteId(paper) }, ...seriesOf(facts)],
    ...(facts.series?.part ? { position: facts.series.part } : {}),
    ...correctionsOf(facts, labels),
    ...originOf(story),
    ...kindFacts(facts),
  });
  const claim = claimNode(facts, publisherId(paper.publisher));
  return claim ? [article, claim] : [article];
}

export function articleId(url: string): string {
  return `${url}#article`;
}

/** What the story is called elsewhere: in social networks, in search results, where space is short. */
function otherHeadlines({ headline, headlines }: StoryFacts): string[] {
  return [...new Set(Object.values(headlines))].filter((other) => other !== headline);
}

function namesOf({ byline, authors }: StoryFacts, { publisher }: Paper): Node {
  const inRole = (role: CreditFact['role']) =>
    byline.filter((credit) => credit.role === role).map(creditNode);
  const house = { '@id': publisherId(publisher) };
  return {
    author: authors.length > 0 ? authors.map(creditNode) : [house],
    editor: inRole('editor'),
    translator: inRole('translator'),
    contributor: inRole('contributor'),
    publisher: house,
  };
}

function rightsOf({ rights, title }: Paper): Node {
  return {
    copyrightHolder: { '@type': 'Organization', name: holderOf(rights, title) },
    license: rights.licence,
    usageInfo: rights.terms,
  };
}

/** Google's structured data for paywalled content: a class that the page's body carries. */
function accessOf({ isFree }: StoryFacts): Node {
  if (isFree) return { isAccessibleForFree: true };
  const part = { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywall' };
  return { isAccessibleForFree: false, hasPart: part };
}

function seriesOf({ series }: StoryFacts): Node[] {
  if (!series) return [];
  return [{ '@type': 'CreativeWorkSeries', name: series.name, url: series.url }];
}

function correctionsOf({ corrections, url }: StoryFacts, labels: Labels): Node {
  return {
    correction: corrections.map(({ anchor, at, kind, text }) => ({
      '@type': 'CorrectionComment',
      '@id': `${url}#${anchor}`,
      name: labels.corrections[kind],
      text,
      datePublished: at,
      url: `${url}#${anchor}`,
    })),
  };
}

/** Where the story comes from: another paper, or another language. */
function originOf({ facts, translations = [] }: StoryOutput): Node {
  const { attribution, isOriginal, canonical } = facts;
  const work = ({ url, language, headline }: (typeof translations)[number]) => ({
    '@type': 'NewsArticle',
    '@id': articleId(url),
    url,
    headline,
    inLanguage: language,
  });
  const original = translations.find((other) => other.isOriginal);
  return {
    isBasedOn: attribution?.url ?? (isOriginal ? undefined : canonical),
    sourceOrganization:
      attribution && node({ '@type': 'Organization', name: attribution.publisher }),
    translationOfWork: original && work(original),
    workTranslation: original ? [] : translations.map(work),
  };
}

// schema.org 30.0. An advertiser's content is an Article but no NewsArticle.
const TYPES: Record<Kind, string | string[]> = {
  report: ['NewsArticle', 'ReportageNewsArticle'],
  analysis: ['NewsArticle', 'AnalysisNewsArticle'],
  opinion: ['NewsArticle', 'OpinionNewsArticle'],
  editorial: ['NewsArticle', 'OpinionNewsArticle'],
  letters: ['NewsArticle', 'OpinionNewsArticle'],
  explainer: ['NewsArticle', 'BackgroundNewsArticle'],
  review: ['NewsArticle', 'ReviewNewsArticle'],
  live: ['NewsArticle', 'LiveBlogPosting'],
  interview: 'NewsArticle',
  obituary: 'NewsArticle',
  'fact-check': 'NewsArticle',
  gallery: 'NewsArticle',
  brief: 'NewsArticle',
  sponsored: 'AdvertiserContentArticle',
};

/** The words of the page's language that outputs show to readers. */
export interface Labels {
  corrections: Record<StoryFacts['corrections'][number]['kind'], string>;
  /** Above the corrections of a story. */
  heading: string;
  /** Under a teaser, as a link to the whole story. */
  more: string;
}
