import { PROBLEMS } from './answers.ts';
import { type Archive, archiveSections } from './archive.ts';
import type { Given } from './arguments.ts';
import { LANGUAGES, PRESETS, SECTIONS, TARGETS } from './choices.ts';
import { titleFrom } from './names.ts';
import { sectionsOf } from './sections.ts';

/** What is asked, in order: each question gives one answer, and is left out where a flag gave it. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'folder',
    ask: ({ text }, _, { cwd }) =>
      text({
        message: 'In which folder?',
        initialValue: 'my-paper',
        validate: (value = '') => shown(PROBLEMS.folder(value, cwd)),
      }),
  },
  {
    name: 'title',
    ask: ({ text }, { folder = '' }, { cwd }) =>
      text({
        message: 'What is the paper called?',
        initialValue: titleFrom(folder, cwd),
        validate: (value = '') => shown(PROBLEMS.title(value)),
      }),
  },
  {
    name: 'languages',
    ask: ({ multiselect }) =>
      multiselect({
        message: 'In which languages? The first chosen of the list is the default.',
        options: Object.entries(LANGUAGES).map(([value, { name: label }]) => ({ value, label })),
        initialValues: ['en'],
      }),
  },
  {
    name: 'from',
    ask: async (prompts, _, { cwd }) => {
      const origin = await prompts.select({
        message: 'With which stories does it begin?',
        options: [
          { value: 'samples', label: 'sample stories, to be replaced' },
          { value: 'wordpress', label: 'those of an old paper: an export of WordPress' },
        ],
      });
      if (origin !== 'wordpress') return typeof origin === 'symbol' ? origin : undefined;
      return prompts.text({
        message: 'Where is the export?',
        placeholder: 'wordpress.xml',
        validate: (value = '') => shown(value === '' ? 'Give a path.' : PROBLEMS.from(value, cwd)),
      });
    },
  },
  {
    name: 'sections',
    ask: ({ text }, { languages = ['en'] }, { archive }) =>
      text({
        message: 'Which sections? Names with commas between them.',
        initialValue: namesOf(archive, languages),
        validate: (value = '') =>
          shown(PROBLEMS.sections(sectionsOf(value, languages), languages)[0]),
      }),
  },
  {
    name: 'preset',
    ask: ({ select }) =>
      select({
        message: 'How should it look?',
        options: PRESETS.map((value) => ({ value, hint: HINTS[value] })),
      }),
  },
  {
    name: 'deploy',
    ask: ({ select }) =>
      select({
        message: 'Where will it be published?',
        initialValue: 'none',
        options: Object.entries(TARGETS).map(([value, label]) => ({ value, label })),
      }),
  },
];

/** The names of the sections that an archive suggests, else the usual ones, in the paper's first language. */
export function namesOf(archive: Archive | undefined, languages: readonly string[]): string {
  const [first = 'en'] = languages;
  if (!archive) return USUAL.map((id) => SECTIONS[id]?.[first] ?? id).join(', ');
  const { sections } = archiveSections(archive, [first]);
  return sections.map(({ title }) => title).join(', ');
}

/** The first line alone: a prompt has room for one. */
function shown(problem: string | undefined): string | undefined {
  return problem?.split('\n')[0];
}

const USUAL = ['local', 'culture', 'science', 'opinion'];
const HINTS = {
  broadsheet: 'serif, dense, calm',
  tabloid: 'heavy sans, loud',
  magazine: 'serif, with more air',
};

interface Question {
  name: 'folder' | 'title' | 'languages' | 'from' | 'sections' | 'preset' | 'deploy';
  ask: (prompts: Prompts, given: Partial<Given>, about: About) => Promise<Answer>;
}

interface About {
  cwd: string;
  archive: Archive | undefined;
}

type Answer = string | string[] | undefined | symbol;

/** The prompts that questions use, of `@clack/prompts`; a cancelled one gives a symbol. */
export interface Prompts {
  text: (options: {
    message: string;
    initialValue?: string;
    placeholder?: string;
    validate?: (value: string | undefined) => string | undefined;
  }) => Promise<string | symbol>;
  select: (options: {
    message: string;
    options: Choice[];
    initialValue?: string;
  }) => Promise<string | symbol>;
  multiselect: (options: {
    message: string;
    options: Choice[];
    initialValues?: string[];
  }) => Promise<string[] | symbol>;
}

interface Choice {
  value: string;
  label?: string;
  hint?: string;
}
