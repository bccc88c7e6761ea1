export { type Attribution, RELATIONS } from './attribution.ts';
export { CORRECTION_KINDS, type Correction } from './correction.ts';
export { explain, type Finding, nameOf, nearest, type Subject } from './explain.ts';
export {
  type CorrectionFact,
  type CreditFact,
  type DetailFacts,
  feedId,
  type LinkFact,
  modifiedAt,
  type StoryFacts,
  sectionFact,
  storyFacts,
} from './facts.ts';
export {
  type Day,
  dayOf,
  type Instant,
  instantOf,
  latest,
  parseInstant,
  toZoned,
} from './instant.ts';
export { ContentError, formatIssue, type Issue } from './issue.ts';
export { KIND_NEEDS, KINDS, type Kind, REVIEWED_TYPES } from './kinds.ts';
export { knownNames } from './known.ts';
export {
  type MarkdownFile,
  type MarkdownParts,
  markdownBody,
  markdownParts,
  type Place,
  readMarkdown,
  writeMarkdown,
} from './markdown.ts';
export { cutAtWord, openingOf, plainText, wordCount } from './opening.ts';
export type { Page } from './page.ts';
export {
  type Parsed,
  parsePage,
  parsePerson,
  parseStory,
  type Source,
  type StoryParser,
  storyParser,
} from './parse.ts';
export {
  absolute,
  fill,
  localPath,
  OWN_ADDRESSES,
  personPath,
  sectionPath,
  seriesPath,
  storyPath,
  topicPath,
} from './paths.ts';
export { type Credit, type Person, ROLES, type Role } from './people.ts';
export type { Photo, PhotoRules } from './photo.ts';
export {
  type Due,
  dueMoments,
  isNotice,
  isPublic,
  nextDue,
  previewStories,
  publicFrom,
  publicStories,
} from './publication.ts';
export { type Publisher, publisherFields } from './publisher.ts';
export { type Rights, rightsFields, USES, type Use } from './rights.ts';
export {
  type ByLanguage,
  directionOf,
  inLanguage,
  type Site,
  type SiteFields,
  type SiteInput,
  siteFields,
} from './site.ts';
export { isSlug, slugOf } from './slug.ts';
export {
  type DatedStory,
  type Story,
  type StoryFields,
  type StoryInput,
  type StoryRules,
  storyFields,
} from './story.ts';
