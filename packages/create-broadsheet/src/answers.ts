import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Media, Preset, Target } from './choices.ts';
import { LANGUAGES, MEDIA, PRESETS, TARGETS } from './choices.ts';
import { CreateError, problem } from './error.ts';
import { folderProblem, hasInvisible } from './names.ts';
import { type Section, sectionProblems } from './sections.ts';

/** What keeps each answer from being one; undefined where nothing does. Questions and flags are held to the same. */
export const PROBLEMS = {
  folder: (value: string, cwd: string) => folderProblem(value, cwd),
  title: (value: string) => {
    if (value.trim() === '')
      return problem('title', 'The paper has no title.', 'Give one, such as “The Delta Courier”.');
    if (hasInvisible(value))
      return problem(
        'title',
        'The title holds signs that nobody can see.',
        'Type it instead of pasting it.',
      );
    return value.length <= MOST_LETTERS
      ? undefined
      : problem(
          'title',
          `The title is longer than ${MOST_LETTERS} letters.`,
          'Give a shorter one.',
        );
  },
  languages: (value: readonly string[]) => {
    const unknown = value.find((language) => !(language in LANGUAGES));
    if (unknown !== undefined)
      return problem(
        'language-unknown',
        `The theme does not speak “${unknown}”.`,
        `It speaks ${Object.keys(LANGUAGES).join(', ')}. The option \`strings\` teaches it another language later.`,
      );
    if (value.length === 0)
      return problem('languages-none', 'A paper needs a language.', 'Name one, such as `en`.');
    return new Set(value).size === value.length
      ? undefined
      : problem('language-twice', 'A language is named twice.', 'Name each language once.');
  },
  sections: (value: readonly Section[], languages: readonly string[]) =>
    sectionProblems(value, languages),
  preset: (value: string) => choiceProblem('preset', value, PRESETS),
  deploy: (value: string) => choiceProblem('deploy', value, Object.keys(TARGETS)),
  media: (value: string) => choiceProblem('media', value, MEDIA),
  from: (value: string, cwd: string) =>
    existsSync(resolve(cwd, value))
      ? undefined
      : problem(
          'from',
          `${value} is not there.`,
          'Give the file that WordPress exports under Tools → Export, or a folder with several.',
        ),
  editor: (value: string) =>
    /^[\w.-]+\/[\w.-]+$/.test(value)
      ? undefined
      : problem('editor', `“${value}” is no repository.`, 'Write it as owner/name.'),
  site: (value: string) =>
    /^https?:$/.test(URL.parse(value)?.protocol ?? '')
      ? undefined
      : problem('site', `“${value}” is no address.`, 'Write it as https://courier.example.'),
  zone: (value: string) =>
    isZone(value)
      ? undefined
      : problem('zone', `“${value}” is no time zone.`, 'Write its name as `Africa/Cairo`.'),
};

/** @throws {CreateError} with everything that is wrong. */
export function checked(answers: Answers, cwd: string): Answers {
  const { from } = answers;
  const problems = [
    PROBLEMS.folder(answers.folder, cwd),
    PROBLEMS.title(answers.title),
    PROBLEMS.languages(answers.languages),
    ...PROBLEMS.sections(answers.sections, answers.languages),
    PROBLEMS.preset(answers.preset),
    PROBLEMS.deploy(answers.deploy),
    PROBLEMS.media(answers.media),
    from === undefined ? undefined : PROBLEMS.from(from, cwd),
    answers.editor === undefined ? undefined : PROBLEMS.editor(answers.editor),
    PROBLEMS.site(answers.site),
    PROBLEMS.zone(answers.zone),
  ].filter((each) => each !== undefined);
  if (problems.length > 0) throw new CreateError(problems);
  return answers;
}

function choiceProblem(name: string, value: string, known: readonly string[]) {
  return known.includes(value)
    ? undefined
    : problem(name, `“${value}” is no choice of \`--${name}\`.`, `Known: ${known.join(', ')}.`);
}

function isZone(value: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}

const MOST_LETTERS = 100;

/** Everything that a new paper depends on, apart from the clock. */
export interface Answers {
  /** As it was given: a name, a path below the current folder, a whole path, or `.`. */
  folder: string;
  title: string;
  /** Tags; the first is the default language. */
  languages: string[];
  sections: Section[];
  preset: Preset;
  /** An export of WordPress in place of sample stories. */
  from?: string | undefined;
  /** What each category of the export becomes, by its slug. */
  categories?: Record<string, string> | undefined;
  media: Media;
  deploy: Target;
  /** The repository on GitHub that an editor in the browser saves to: `owner/name`. */
  editor?: string | undefined;
  /** The address of the paper on the web. */
  site: string;
  /** IANA name. */
  zone: string;
}
