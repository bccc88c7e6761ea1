import type { Rule } from '../rule.ts';

export const ID_DUPLICATE: Rule = {
  code: 'id-duplicate',
  advice: 'Name one of them otherwise; links and labels find the first alone.',
  onPage: ({ html, place }) => {
    const seen = new Set<string>();
    return html.elements.flatMap((element) => {
      const { id } = element.attribs;
      if (!id) return [];
      const isKnown = seen.has(id);
      seen.add(id);
      return isKnown ? [{ ...place(element), message: `The id “${id}” stands twice` }] : [];
    });
  },
};
