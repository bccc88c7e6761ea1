import { resolve } from 'node:path';
import { type Answers, checked, PROBLEMS } from './answers.ts';
import { type Archive, archiveSections, mapCategories, readArchive } from './archive.ts';
import type { Given } from './arguments.ts';
import type { Media, Preset, Target } from './choices.ts';
import { CreateError, problem, Stopped } from './error.ts';
import { titleFrom } from './names.ts';
import { namesOf, type Prompts, QUESTIONS } from './questions.ts';
import { sectionsOf } from './sections.ts';

/**
 * All answers: those given, those that people give now, and the defaults of the rest.
 * @throws {CreateError} with everything that is wrong, {@link Stopped} where somebody went away.
 */
export async function decide(given: Given, about: About): Promise<Answers> {
  const { cwd, prompts } = about;
  if (!given.yes && !prompts) throw new CreateError([noTerminal()]);
  let said: Partial<Given> = { ...given };
  let archive = await archiveOf(said.from, cwd);
  for (const { name, ask } of QUESTIONS) {
    if (given.yes || !prompts || said[name] !== undefined) continue;
    const answer = await ask(prompts, said, { cwd, archive });
    if (typeof answer === 'symbol') throw new Stopped();
    said = { ...said, [name]: answer };
    if (name === 'from') archive = await archiveOf(said.from, cwd);
  }
  return checked(answersOf(said, archive, about), cwd);
}

function answersOf(said: Partial<Given>, archive: Archive | undefined, about: About): Answers {
  const { folder = 'my-paper', languages = ['en'], from } = said;
  const suggested =
    archive && said.sections === undefined ? archiveSections(archive, languages) : undefined;
  const sections =
    suggested?.sections ?? sectionsOf(said.sections ?? namesOf(undefined, languages), languages);
  return {
    folder,
    title: said.title ?? (archive?.title || titleFrom(folder, about.cwd)),
    languages,
    sections,
    preset: (said.preset ?? 'broadsheet') as Preset,
    from,
    categories: suggested?.categories ?? (archive && mapCategories(archive, sections)),
    media: (said.media ?? 'copy') as Media,
    deploy: (said.deploy ?? 'none') as Target,
    editor: said.editor,
    site: said.site ?? (archive?.site || 'https://example.org'),
    zone: said.zone ?? about.zone,
  };
}

async function archiveOf(from: string | undefined, cwd: string): Promise<Archive | undefined> {
  if (from === undefined) return undefined;
  const wrong = PROBLEMS.from(from, cwd);
  if (wrong) throw new CreateError([wrong]);
  return readArchive(resolve(cwd, from), from);
}

function noTerminal(): string {
  return problem(
    'no-terminal',
    'There is no terminal to ask on.',
    'Add `--yes`: what no option says then has its default.',
  );
}

interface About {
  cwd: string;
  /** The time zone of this machine. */
  zone: string;
  /** Undefined where there is no terminal. */
  prompts: Prompts | undefined;
}
