import type { Problem } from '../finding.ts';
import { headFacts } from '../read/head-facts.ts';
import { jsonLdFacts } from '../read/json-ld-facts.ts';
import type { Page } from '../read/page.ts';
import { pageFacts, storyOf } from '../read/page-facts.ts';
import type { Site } from '../rule.ts';

/** Notes a page, and compares what its text, its structured data and its head say of its story. */
export function hearPage(page: Page, site: Site): Problem[] {
  const { file, url, canonical, isRedirect, isIndexed, alternates } = page;
  const isMarked = storyOf(page) !== undefined;
  const structured = jsonLdFacts(page);
  const head = headFacts(page);
  const isStory = isMarked || (!isRedirect && (structured ?? head) !== undefined);
  const reservation = page.meta('tdm-reservation');
  const note = { url, canonical, isRedirect, isIndexed, alternates, isStory, reservation };
  site.pages.set(file, note);
  if (!isStory) return [];
  const witnesses = [pageFacts(page), structured, head].filter((one) => one !== undefined);
  return site.ledger.open(url, file, isMarked, witnesses);
}
