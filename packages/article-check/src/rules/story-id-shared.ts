import type { Problem } from '../finding.ts';
import { normalId } from '../normal.ts';
import type { Rule } from '../rule.ts';

export const STORY_ID_SHARED: Rule = {
  code: 'story-id-shared',
  advice: 'Give one of them another id; a feed reader shows only one of two stories with the same.',
  onEnd: ({ ledger }) => {
    const seen = new Map<string, string>();
    return [...ledger.stories()].flatMap(({ stated, file }): Problem[] => {
      const { value, place } = stated.get('id') ?? {};
      if (typeof value !== 'string' || !place) return [];
      const id = normalId(value);
      const other = seen.get(id);
      if (other === undefined) seen.set(id, file);
      return other === undefined
        ? []
        : [{ ...place, message: `The id “${id}” is that of ${other} too` }];
    });
  },
};
