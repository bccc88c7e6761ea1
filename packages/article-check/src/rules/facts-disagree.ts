import type { Rule } from '../rule.ts';

/** Found while reading, by the ledger of what every output says. */
export const FACTS_DISAGREE: Rule = {
  code: 'facts-disagree',
  advice:
    'Build the site again; if they still differ, correct the template or the plugin that writes the one that is wrong.',
};
