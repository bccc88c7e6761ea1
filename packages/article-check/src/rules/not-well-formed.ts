import type { Rule } from '../rule.ts';

/** XML and JSON that cannot be parsed: whole files, found while reading, and JSON-LD in pages. */
export const NOT_WELL_FORMED: Rule = {
  code: 'not-well-formed',
  advice:
    'Write the file with a serialiser instead of a text template; no reader program gets past this place.',
  onPage: ({ graph, place }) =>
    graph.broken.map(({ script, reason }) => ({
      ...place(script),
      message: `This JSON-LD cannot be read: ${reason}`,
    })),
};
