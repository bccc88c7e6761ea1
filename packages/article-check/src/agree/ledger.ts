import {
  type CorrectionFact,
  FACT_NAMES,
  type FactName,
  type Facts,
  type FORMATS,
  type Format,
  type Witness,
} from '../facts.ts';
import type { Problem } from '../finding.ts';
import { normalId, normalText, normalUrl } from '../normal.ts';
import type { Place } from '../place.ts';

import { isSame, sameList, shown } from './compare.ts';

/**
 * What is known of every story: each fact as it was first stated, and where. Its page is heard first,
 * then its structured data, its head, and every other file; whoever differs from what was stated
 * before is a problem.
 *
 * A story whose page marks its facts is held to all twelve, and saying nothing where there is
 * something is a difference. Of other pages only what several outputs state is compared.
 */
export class Ledger {
  readonly #stories = new Map<string, Story>();
  readonly #byId = new Map<string, Story>();
  readonly compared: Tally = new Map();

  get size(): number {
    return this.#stories.size;
  }

  stories(): Iterable<Story> {
    return this.#stories.values();
  }

  /** Opens a story with what its own page says in all ways. */
  open(url: string, file: string, isMarked: boolean, witnesses: readonly Witness[]): Problem[] {
    const story: Story = { url, file, isMarked, stated: new Map(), headlines: [], witnesses: 0 };
    this.#stories.set(normalUrl(url), story);
    story.headlines = witnesses.flatMap(({ headlines = [] }) => headlines).map(normalText);
    const problems = witnesses.flatMap((witness) => this.#hear(story, witness));
    const id = story.stated.get('id')?.value;
    if (typeof id === 'string') this.#byId.set(normalId(id), story);
    return problems;
  }

  find(witness: Witness): Story | undefined {
    const { url, id } = witness.facts;
    const byUrl = url ? this.#stories.get(normalUrl(url)) : undefined;
    return byUrl ?? (id ? this.#byId.get(normalId(id)) : undefined);
  }

  /** Compares what one more file says; nothing where it speaks of no story of this site. */
  hear(witness: Witness): Problem[] {
    const story = this.find(witness);
    return story ? this.#hear(story, witness) : [];
  }

  /** Compares one correction with those that its story's page shows. */
  hearCorrection(witness: Witness, correction: CorrectionFact): Problem[] {
    const story = this.find(witness);
    if (!story) return [];
    const problems = this.#hear(story, witness);
    const stated = story.stated.get('corrections');
    if (!stated) return problems;
    this.#count(witness.format, 'corrections');
    const known = (stated.value ?? []) as readonly CorrectionFact[];
    if (known.some((one) => isSame('corrections', [one], [correction]))) return problems;
    const told = { ...witness, facts: { corrections: [correction] } };
    return [...problems, differs('corrections', told, stated)];
  }

  #hear(story: Story, witness: Witness): Problem[] {
    story.witnesses += 1;
    const names = story.isMarked ? FACT_NAMES : FACTS_OF_ANY_PAGE;
    const problems = names.flatMap((name) => this.#hearFact(story, name, witness));
    const { credited } = witness;
    if (!story.credited && credited) story.credited = credited;
    else if (credited && story.credited && !sameList(credited, story.credited)) {
      const told: Stated = { value: story.credited, format: 'page', place: { file: story.file } };
      problems.push(differs('authors', { ...witness, facts: { authors: credited } }, told));
    }
    if (credited && witness.format === 'search') this.#count('search', 'authors');
    return problems;
  }

  #hearFact(story: Story, name: FactName, witness: Witness): Problem[] {
    const value = witness.facts[name];
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    if (value === undefined || (isEmpty && !story.isMarked)) return [];
    // The head of other papers' pages calls the story by the site's name too.
    if (!story.isMarked && name === 'headline' && witness.format === 'head') return [];
    const { format, place } = witness;
    const stated = story.stated.get(name);
    if (!stated) {
      story.stated.set(name, { value, format, place });
      return [];
    }
    this.#count(format, name);
    if (stated.value === null || value === null)
      return stated.value === value ? [] : [differs(name, witness, stated)];
    if (isSame(name, stated.value as never, value as never)) return [];
    // Another headline for social networks is no disagreement where the story owns up to it.
    const isVariant =
      name === 'headline' &&
      format === 'head' &&
      story.headlines.includes(normalText(String(value)));
    return isVariant ? [] : [differs(name, witness, stated)];
  }

  #count(format: Format, name: FactName): void {
    const row = this.compared.get(format) ?? new Map<FactName, number>();
    this.compared.set(format, row.set(name, (row.get(name) ?? 0) + 1));
  }
}

function differs(name: FactName, { facts, format, place }: Witness, stated: Stated): Problem {
  const known = `${shown(stated.value)} in ${stated.place.file} (${NAMES[stated.format]})`;
  const told = `${shown(facts[name])} here (${NAMES[format]})`;
  return { ...place, fact: name, message: `Of one story, the ${LABELS[name]}: ${told}, ${known}` };
}

// On a page without marks nobody can tell the section from a tag or the lead photo from a logo.
const FACTS_OF_ANY_PAGE: readonly FactName[] = [
  'headline',
  'url',
  'canonical',
  'published',
  'modified',
  'authors',
  'language',
  'access',
];

export const LABELS: Record<FactName, string> = {
  headline: 'headline',
  url: 'address',
  id: 'id',
  published: 'time of publication',
  modified: 'time of the last change',
  authors: 'authors',
  section: 'section',
  language: 'language',
  image: 'lead picture',
  canonical: 'canonical address',
  corrections: 'corrections',
  access: 'access',
};

export const NAMES: Record<Format, string> = {
  page: 'the page',
  'json-ld': 'JSON-LD',
  head: 'the head',
  rss: 'RSS',
  atom: 'Atom',
  'json-feed': 'JSON Feed',
  sitemap: 'sitemap',
  'news-sitemap': 'news sitemap',
  ninjs: 'ninjs',
  'corrections-feed': 'corrections feed',
  search: 'search',
};

export type Tally = Map<(typeof FORMATS)[number], Map<FactName, number>>;

export interface Story {
  url: string;
  file: string;
  isMarked: boolean;
  stated: Map<FactName, Stated>;
  /** Other headlines that the story owns up to, normalised. */
  headlines: readonly string[];
  credited?: readonly string[];
  /** How many outputs told of it. */
  witnesses: number;
}

export interface Stated {
  value: Facts[FactName];
  format: Format;
  place: Place;
}
