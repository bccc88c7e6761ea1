import type { Publisher, Rights } from '@broadsheet/article-schema';

/** The paper in one language, as its outputs name it. Addresses are absolute. */
export interface Paper {
  title: string;
  description: string;
  language: string;
  /** The front page of this language. */
  url: string;
  /** The search page with `{search_term_string}` where the words go. */
  searchUrl?: string | undefined;
  publisher: PublisherOutput;
  rights: Rights;
}

/** `url` is the front page of the paper's first language, and so the same on every page. */
export interface PublisherOutput extends Omit<Publisher, 'name' | 'logo' | 'newsName'> {
  name: string;
  newsName: string;
  url: string;
  logo?: { url: string; width?: number; height?: number } | undefined;
  /** The pages that say how the paper works. */
  policies: Partial<Record<Policy, string>>;
}

/** What a policy page is called in schema.org 30.0, NewsMediaOrganization. */
export const POLICIES = {
  bylines: 'noBylinesPolicy',
  corrections: 'correctionsPolicy',
  coverage: 'missionCoveragePrioritiesPolicy',
  diversity: 'diversityPolicy',
  ethics: 'ethicsPolicy',
  feedback: 'actionableFeedbackPolicy',
  masthead: 'masthead',
  ownership: 'ownershipFundingInfo',
  principles: 'publishingPrinciples',
  sources: 'unnamedSourcesPolicy',
  verification: 'verificationFactCheckingPolicy',
} as const;

export type Policy = keyof typeof POLICIES;
