import { nearest } from '@broadsheet/article-schema';
import { problem } from '../error.ts';
import { peopleIds } from '../site/stories.ts';
import type { Check } from './doctor.ts';

/** Whoever a byline names by an id has a file. */
export const checkPeople: Check = {
  what: 'the people',
  find({ site, stories }) {
    const known = peopleIds(site);
    return stories.flatMap(({ file, read }) => {
      const byline = Array.isArray(read.fields.byline) ? read.fields.byline : [];
      return byline.flatMap((credit, index) => {
        const id = typeof credit === 'string' ? credit : credit?.person;
        if (typeof id !== 'string' || known.includes(id)) return [];
        const { line, column } = read.at(['byline', index]);
        const near = nearest(id, known);
        return [
          problem(
            'doctor/person-unknown',
            `${file}:${line}:${column}: “${id}” is no person of this paper.`,
            near
              ? `Did you mean \`${near}\`?`
              : `Add ${site.options.folder}/people/${id}.md, or write \`{ name: … }\` for someone without a page.`,
          ),
        ];
      });
    });
  },
};
