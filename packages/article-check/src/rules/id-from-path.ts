import type { Problem } from '../finding.ts';
import { normalId } from '../normal.ts';
import type { Rule } from '../rule.ts';

/** A story whose id is where it lies: moved, it would be a new story to every reader program. */
export const ID_FROM_PATH: Rule = {
  code: 'id-from-path',
  advice: 'Write an id of its own into the story, now and for ever.',
  onEnd: ({ ledger }) =>
    [...ledger.stories()].flatMap(({ stated, url, isMarked }): Problem[] => {
      const { value, place } = stated.get('id') ?? {};
      if (!isMarked || typeof value !== 'string' || !place) return [];
      const path = decodeURI(new URL(url).pathname).replace(/^\/|(\.html)?\/?$/g, '');
      const id = normalId(value);
      if (!id.includes('/') || !(path.endsWith(id) || id.endsWith(path))) return [];
      return [{ ...place, message: `The id “${id}” is the story's path` }];
    }),
};
