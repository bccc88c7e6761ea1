import { cleanBody } from '../body/clean.ts';
import { plainText } from '../body/plain-text.ts';
import type { Paper } from '../paper.ts';
import { holderOf } from '../rights/holder.ts';
import { isFull, type StoryOutput } from '../story-output.ts';
import { associationsOf } from './associations.ts';

/**
 * A story as ninjs 3.1 (IPTC). The schema allows no key that it does not name, so nothing is added.
 * A story for subscribers carries its description alone.
 */
export function ninjs(story: StoryOutput, paper: Paper): string {
  const { facts } = story;
  const item = {
    ...identityOf(story),
    type: 'text',
    representationType: isFull(story) ? 'full' : 'partial',
    profile: 'broadsheet-story',
    firstCreated: facts.published,
    versionCreated: facts.modified,
    expires: facts.expires,
    pubStatus: 'usable',
    language: facts.language,
    headlines: headlinesOf(story),
    descriptions: descriptionsOf(story),
    bodies: bodiesOf(story),
    ...peopleOf(story),
    organisations: [{ name: paper.publisher.name, rel: 'publisher', uri: paper.publisher.url }],
    places: facts.places.length > 0 ? facts.places.map((name) => ({ name })) : undefined,
    subjects: [facts.section, ...facts.topics].map(({ label, url }) => ({ name: label, uri: url })),
    genres: [{ name: facts.kind }],
    infoSources: facts.attribution && [
      { name: facts.attribution.publisher, uri: facts.attribution.url },
    ],
    located: facts.dateline,
    ...rightsOf(paper),
    renditions: [{ name: 'web', href: facts.url, contentType: 'text/html' }],
    associations: associationsOf(story),
    trustIndicators: trustOf(paper),
  };
  return `${JSON.stringify(item, null, 1)}\n`;
}

/** What is left of a story that was withdrawn after it had been given away. */
export function canceledNinjs(uri: string, versionCreated: string): string {
  const item = {
    ...{ standard: STANDARD, uri, type: 'text', version: versionOf(versionCreated) },
    ...{ versionCreated, pubStatus: 'canceled' },
  };
  return `${JSON.stringify(item, null, 1)}\n`;
}

function identityOf({ facts }: StoryOutput) {
  return {
    standard: STANDARD,
    uri: facts.id,
    altIds: [
      { role: 'id', value: facts.storyId },
      { role: 'canonical', value: facts.canonical },
    ],
    version: versionOf(facts.modified),
  };
}

/** The instant of the last change in UTC, as a string without marks: `20260303T070500Z`. */
function versionOf(modified: string): string {
  return `${new Date(modified).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function headlinesOf({ facts: { headline, headlines } }: StoryOutput) {
  const variants = Object.entries(headlines).filter(([, value]) => value !== headline);
  return [['main', headline], ...variants].map(([role, value]) => ({
    role,
    contentType: 'text/plain',
    value,
  }));
}

function descriptionsOf({ facts }: StoryOutput) {
  const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value });
  return [
    ...(facts.description ? [plain('summary', facts.description)] : []),
    ...(facts.standfirst ? [plain('standfirst', facts.standfirst)] : []),
    ...facts.corrections.map(({ at, kind, text }) => plain('correction', `${at} ${kind}: ${text}`)),
  ];
}

function bodiesOf(story: StoryOutput) {
  if (!isFull(story)) return undefined;
  const html = cleanBody(story.body ?? '', story.facts.url);
  const text = plainText(html);
  return [
    {
      ...{ role: 'main', contentType: 'text/plain', value: text },
      ...{ charCount: [...text].length, wordCount: story.facts.words },
    },
    {
      role: 'richtext',
      contentType: 'application/xhtml+xml',
      value: `<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`,
    },
  ];
}

function peopleOf({ facts: { byline, authors, details } }: StoryOutput) {
  const named = [
    ...byline.map((credit) => ({
      name: credit.name,
      rel: authors.includes(credit) ? 'author' : credit.role,
      uri: credit.url,
    })),
    ...[details.interviewee, details.obituary]
      .filter((person) => person !== undefined)
      .map(({ name }) => ({ name, rel: 'about', uri: undefined })),
  ];
  return {
    by: authors.length > 0 ? authors.map(({ name }) => name).join(', ') : undefined,
    people: named.length > 0 ? named : undefined,
  };
}

function rightsOf({ rights, title }: Paper) {
  const holder = holderOf(rights, title);
  return {
    copyrightHolder: holder,
    copyrightNotice: `© ${holder}`,
    usageTerms: rights.terms,
    rightsInfo: rights.licence && { langId: LICENCE_LANGUAGE, linkedRights: rights.licence },
  };
}

function trustOf({ publisher: { policies } }: Paper) {
  const pages = Object.entries(policies).filter(([policy]) => policy in TRUST);
  if (pages.length === 0) return undefined;
  return pages.map(([policy, href]) => ({
    role: `http://cv.iptc.org/newscodes/trustindicator/${TRUST[policy]}`,
    title: policy,
    href,
  }));
}

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};
const LICENCE_LANGUAGE = 'http://www.w3.org/ns/odrl/2/';
// IPTC NewsCodes, trust indicators.
const TRUST: Record<string, string> = {
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  ownership: 'ownershipFundingInfo',
  principles: 'publishingPrinciples',
  verification: 'verificationFactCheckingPolicy',
};
