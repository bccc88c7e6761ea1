import type { Rule } from '../rule.ts';
import { CANONICAL_ELSEWHERE } from './canonical-elsewhere.ts';
import { DATE_IN_FUTURE } from './date-in-future.ts';
import { FACTS_DISAGREE } from './facts-disagree.ts';
import { FEED_BODY } from './feed-body.ts';
import { FEED_ID_IS_URL } from './feed-id-is-url.ts';
import { FEED_INVALID } from './feed-invalid.ts';
import { FRAGMENT_MISSING } from './fragment-missing.ts';
import { HEADING_ORDER } from './heading-order.ts';
import { HEADLINE_LONG } from './headline-long.ts';
import { HREFLANG_NOT_MUTUAL } from './hreflang-not-mutual.ts';
import { ID_DUPLICATE } from './id-duplicate.ts';
import { ID_FROM_PATH } from './id-from-path.ts';
import { IMAGE_SMALL } from './image-small.ts';
import { JSON_LD_REQUIRED } from './json-ld-required.ts';
import { JSON_LD_VOCABULARY } from './json-ld-vocabulary.ts';
import { LINK_BROKEN } from './link-broken.ts';
import { MIXED_CONTENT } from './mixed-content.ts';
import { NOT_WELL_FORMED } from './not-well-formed.ts';
import { PAGE_NOT_IN_SITEMAP } from './page-not-in-sitemap.ts';
import { PHOTO_ALT_MISSING } from './photo-alt-missing.ts';
import { PHOTO_CREDIT_MISSING } from './photo-credit-missing.ts';
import { PLACEHOLDER_TEXT } from './placeholder-text.ts';
import { RIGHTS_CONTRADICT } from './rights-contradict.ts';
import { SITEMAP_ENTRY_TWICE } from './sitemap-entry-twice.ts';
import { SITEMAP_NOT_A_PAGE } from './sitemap-not-a-page.ts';
import { STORY_ID_SHARED } from './story-id-shared.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
  CANONICAL_ELSEWHERE,
  DATE_IN_FUTURE,
  FACTS_DISAGREE,
  FEED_BODY,
  FEED_ID_IS_URL,
  FEED_INVALID,
  FRAGMENT_MISSING,
  HEADING_ORDER,
  HEADLINE_LONG,
  HREFLANG_NOT_MUTUAL,
  ID_DUPLICATE,
  ID_FROM_PATH,
  IMAGE_SMALL,
  JSON_LD_REQUIRED,
  JSON_LD_VOCABULARY,
  LINK_BROKEN,
  MIXED_CONTENT,
  NOT_WELL_FORMED,
  PAGE_NOT_IN_SITEMAP,
  PHOTO_ALT_MISSING,
  PHOTO_CREDIT_MISSING,
  PLACEHOLDER_TEXT,
  RIGHTS_CONTRADICT,
  SITEMAP_ENTRY_TWICE,
  SITEMAP_NOT_A_PAGE,
  STORY_ID_SHARED,
];
