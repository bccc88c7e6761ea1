import { nearest } from '@broadsheet/article-schema';
import { problem } from '../error.ts';
import type { Check } from './doctor.ts';

/** Every section has stories, and every story a section that the paper has. */
export const checkSections: Check = {
  what: 'the sections',
  find({ site: { options, config }, stories }) {
    const known = options.sections.map(({ id }) => id);
    const named = stories.map(({ file, read }) => ({
      file,
      section: read.fields.section,
      ...read.at(['section']),
    }));
    const unknown = named.filter(
      ({ section }) => typeof section === 'string' && !known.includes(section),
    );
    const empty = known.filter((id) => !named.some(({ section }) => section === id));
    return [
      ...unknown.map(({ file, section, line, column }) => {
        const near = nearest(String(section), known);
        const help = near
          ? `Did you mean \`${near}\`?`
          : `Write one of ${known.join(', ')}, or add it to the sections in ${config}.`;
        return problem(
          'doctor/section-unknown',
          `${file}:${line}:${column}: “${section}” is no section of this paper.`,
          help,
        );
      }),
      ...(stories.length === 0 ? [] : empty).map((id) =>
        problem(
          'doctor/section-empty',
          `The section ${id} has no story: its page is empty.`,
          `Write one, or take the section out of ${config}.`,
        ),
      ),
    ];
  },
};
