import type { CorrectionFact, Witness } from '../facts.ts';
import type { Problem } from '../finding.ts';
import { instantOf, normalText } from '../normal.ts';
import type { Feed } from '../read/feed.ts';

import type { Ledger, Story } from './ledger.ts';

/** Compares what a feed says of each story, or of each correction, with what is known. */
export function hearFeed(feed: Feed, ledger: Ledger): Problem[] {
  const problems = feed.items.flatMap(({ facts, place, correction }) => {
    if (!correction) return ledger.hear({ format: feed.format, place, facts });
    const witness: Witness = { format: 'corrections-feed', place, facts };
    return ledger.hearCorrection(witness, correction);
  });
  return [...problems, ...leftOut(feed, ledger)];
}

/** Corrections of the feed's language that pages show and the feed passes over. */
function leftOut({ file, language, items }: Feed, ledger: Ledger): Problem[] {
  const given = items.flatMap(({ correction }) => correction ?? []);
  if (given.length === 0) return [];
  const oldest = Math.min(...given.map(({ at }) => instantOf(at)));
  const known = new Set(given.map(keyOf));
  return [...ledger.stories()]
    .filter((story) => baseOf(story.stated.get('language')?.value) === baseOf(language))
    .flatMap((story) =>
      correctionsOf(story)
        .filter((one) => instantOf(one.at) > oldest && !known.has(keyOf(one)))
        .map(({ text }) => ({
          file,
          fact: 'corrections' as const,
          message: `The correction “${text}” of ${story.file} is newer than the oldest of this corrections feed, and is not in it`,
        })),
    );
}

function correctionsOf(story: Story): readonly CorrectionFact[] {
  return (story.stated.get('corrections')?.value ?? []) as readonly CorrectionFact[];
}

function keyOf({ at, text }: CorrectionFact): string {
  return `${instantOf(at)} ${normalText(text)}`;
}

function baseOf(language: unknown): string {
  return String(language).toLowerCase().split('-')[0] ?? '';
}
