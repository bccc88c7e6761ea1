import { instantOf, toZoned } from '@broadsheet/article-schema';
import type { Answers } from './answers.ts';
import { LANGUAGES } from './choices.ts';
import { yamlLiteral } from './literal.ts';
import { type Files, fill, readTemplate, readTemplates } from './template.ts';

/** The sample stories in every language of the paper, their pictures and their author. */
export function sampleFiles(answers: Answers, now: string): Files {
  const { languages, sections, zone } = answers;
  const files: Files = new Map();
  for (const [index, sample] of SAMPLES.entries()) {
    const published = localTime(now, sample.minutesAgo, zone);
    const section =
      sections.find(({ id }) => id === sample.section) ?? sections[index % sections.length];
    for (const [at, language] of languages.entries()) {
      const isFirst = at === 0;
      const id = `sample-${sample.name}`;
      const text = fill(readTemplate(`stories/${language}/${sample.name}.md`), {
        id: isFirst ? id : `${id}-${language}`,
        language: isFirst ? undefined : language,
        translationOf: isFirst ? undefined : id,
        section: section?.id,
        published,
        corrected: localTime(now, sample.minutesAgo - CORRECTED_AFTER, zone),
      });
      const [year, month] = published.split('-');
      files.set(
        `content/stories/${isFirst ? '' : `${language}/`}${year}/${month}/${sample.name}.md`,
        text,
      );
    }
  }
  files.set('content/people/mira-sand.md', editor(languages));
  for (const [name, bytes] of readTemplates('media')) files.set(`content/media/${name}`, bytes);
  return files;
}

function editor([first = 'en', ...others]: readonly string[]): string {
  const main = LANGUAGES[first]?.editor;
  const inOthers = (field: 'name' | 'role' | 'bio') =>
    others.length === 0
      ? undefined
      : yamlLiteral(
          Object.fromEntries(others.map((other) => [other, LANGUAGES[other]?.editor[field]])),
        );
  return fill(readTemplate('person.md'), {
    name: main?.name,
    role: main?.role,
    bio: main?.bio,
    names: inOthers('name'),
    roles: inOthers('role'),
    bios: inOthers('bio'),
  });
}

/** The local time of the zone so many minutes before now, as front matter has it: `2026-11-22T09:05`. */
function localTime(now: string, minutesAgo: number, zone: string): string {
  const instant = instantOf(new Date(Date.parse(now) - minutesAgo * 60_000));
  return toZoned(instant, zone).slice(0, 16);
}

const SAMPLES = JSON.parse(readTemplate('samples.json')) as Sample[];
// Minutes between a story and its correction.
const CORRECTED_AFTER = 25;

interface Sample {
  name: string;
  /** The section that it stands in where the paper has it; else they take turns. */
  section: string;
  minutesAgo: number;
}
