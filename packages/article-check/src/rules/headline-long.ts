import type { Problem } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Feed readers and search results cut headlines at about this length. */
const LONGEST = 110;

export const HEADLINE_LONG: Rule = {
  code: 'headline-long',
  advice: 'Write a shorter headline; what it cannot hold belongs into the standfirst.',
  onEnd: ({ ledger }) =>
    [...ledger.stories()].flatMap(({ stated }): Problem[] => {
      const { value, place } = stated.get('headline') ?? {};
      if (typeof value !== 'string' || !place) return [];
      const length = [...new Intl.Segmenter().segment(value)].length;
      if (length <= LONGEST) return [];
      return [
        {
          ...place,
          message: `The headline has ${length} letters, more than ${LONGEST}: “${value}”`,
        },
      ];
    }),
};
