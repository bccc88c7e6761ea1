import type { Problem } from '../finding.ts';
import { wordsOf } from '../read/html.ts';
import type { Rule } from '../rule.ts';

/** One `h1`, first; below it no level is left out (HTML, 4.3.11). */
export const HEADING_ORDER: Rule = {
  code: 'heading-order',
  advice: 'Let headings go down one level at a time; size is a matter of style sheets.',
  onPage: ({ html, place, isRedirect }) => {
    if (isRedirect) return [];
    const problems: Problem[] = [];
    let level = 0;
    let titles = 0;
    for (const element of html.elements) {
      const [, digit] = /^h([1-6])$/.exec(element.name) ?? [];
      if (!digit) continue;
      const next = Number(digit);
      titles += next === 1 ? 1 : 0;
      const heading = `“${wordsOf(element)}”`;
      if (next === 1 && titles === 2)
        problems.push({ ...place(element), message: `${heading} is a second h1` });
      if (next > level + 1)
        problems.push({
          ...place(element),
          message: `${heading} is an h${next} after ${level === 0 ? 'no heading' : `an h${level}`}`,
        });
      level = next;
    }
    return problems;
  },
};
