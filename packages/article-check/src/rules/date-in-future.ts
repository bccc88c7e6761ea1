import { LABELS } from '../agree/ledger.ts';
import type { FactName } from '../facts.ts';
import type { Problem } from '../finding.ts';
import { instantOf } from '../normal.ts';
import type { Rule } from '../rule.ts';

const DATES: readonly FactName[] = ['published', 'modified'];

/** Nothing leaves before its time, and nothing claims to have changed later than now. */
export const DATE_IN_FUTURE: Rule = {
  code: 'date-in-future',
  advice:
    'Correct the date, or build without the story until its time has come; `--now` rehearses another moment.',
  onSitemap: ({ entries }, { now }) =>
    entries.flatMap(({ url, witness: { facts, place } }) =>
      typeof facts.modified === 'string' && instantOf(facts.modified) > now
        ? [{ ...place, message: `${url} is said to have changed at ${facts.modified}, after now` }]
        : [],
    ),
  onEnd: ({ ledger, now }) =>
    [...ledger.stories()].flatMap(({ stated }) =>
      DATES.flatMap((name): Problem[] => {
        const { value, place } = stated.get(name) ?? {};
        if (typeof value !== 'string' || !place || !(instantOf(value) > now)) return [];
        return [{ ...place, message: `The ${LABELS[name]}, ${value}, lies after now` }];
      }),
    ),
};
