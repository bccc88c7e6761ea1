import { OWN_ADDRESSES, slugOf } from '@broadsheet/article-schema';
import { SECTIONS } from './choices.ts';
import { problem } from './error.ts';
import { hasInvisible } from './names.ts';

/**
 * Sections from a text such as `Local, Sport`. Those whose name or id is known get their name in every
 * language of the paper; the others have the one that was given.
 */
export function sectionsOf(text: string, languages: readonly string[]): Section[] {
  return text
    .split(/[,،、，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => sectionOf(name, languages));
}

/** What is wrong with the sections of a paper. */
export function sectionProblems(
  sections: readonly Section[],
  languages: readonly string[],
): string[] {
  if (sections.length === 0)
    return [problem('sections-none', 'A paper needs a section.', 'Name one, such as “Local”.')];
  const taken = [...OWN_ADDRESSES, ...languages];
  return sections.flatMap(({ id, title }, index) => {
    const name = typeof title === 'string' ? title : (Object.values(title)[0] ?? id);
    if (hasInvisible(name))
      return [
        problem(
          'section-name',
          'The name of a section holds signs that nobody can see.',
          'Type it instead of pasting it.',
        ),
      ];
    if (id === '')
      return [
        problem(
          'section-name',
          `“${name}” gives a section no address.`,
          'Use letters or digits of any script.',
        ),
      ];
    if (taken.includes(id))
      return [
        problem(
          'section-reserved',
          `A section cannot be called “${name}”: the paper has something else at /${id}/.`,
          'Choose another name.',
        ),
      ];
    if (sections.findIndex((other) => other.id === id) < index)
      return [
        problem(
          'section-twice',
          `The section “${name}” is there twice.`,
          'Name each section once.',
        ),
      ];
    return [];
  });
}

function sectionOf(name: string, languages: readonly string[]): Section {
  const known = Object.keys(SECTIONS).find(
    (id) => id === name.toLowerCase() || languages.some((each) => SECTIONS[id]?.[each] === name),
  );
  if (!known) return { id: slugOf(name), title: name };
  return { id: known, title: titleOf(known, name, languages) };
}

/** The name of a known section in every language of a paper; `name` where a language has none. */
export function titleOf(id: string, name: string, languages: readonly string[]): Section['title'] {
  const names = languages.map((language) => [language, SECTIONS[id]?.[language] ?? name]);
  return names.length === 1 ? (names[0]?.[1] ?? name) : Object.fromEntries(names);
}

export interface Section {
  id: string;
  title: string | Record<string, string>;
}
