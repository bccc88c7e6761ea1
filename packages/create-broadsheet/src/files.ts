import { readFileSync } from 'node:fs';
import type { Answers } from './answers.ts';
import { literal, markdownText, yamlLiteral } from './literal.ts';
import { packageName } from './names.ts';
import { sampleFiles } from './samples.ts';
import { type Files, fill, readTemplate, readTemplates } from './template.ts';

/**
 * Every file of a new paper, by its path, in order. Sample stories are dated before `now` (RFC 3339, UTC),
 * so that the first build shows them.
 */
export function paperFiles(answers: Answers, place: Place): Files {
  const { deploy, from } = answers;
  const values = valuesOf(answers, place);
  const files: Files = new Map();
  for (const [name, bytes] of readTemplates('paper'))
    files.set(name.replace(/^_/, '.'), fill(bytes.toString(), values));
  for (const [name, bytes] of readTemplates(`deploy/${deploy}`)) files.set(name, bytes);
  if (from === undefined)
    for (const [name, content] of sampleFiles(answers, place.now)) files.set(name, content);
  else files.set('import/wordpress.yaml', fill(readTemplate('wordpress.yaml'), mapOf(answers)));
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function valuesOf(answers: Answers, { cwd }: Place) {
  const { title, languages, sections, preset, deploy, site, zone, from, editor } = answers;
  const origin = from === undefined ? 'samples' : 'import';
  const importer = from === undefined ? [] : ['@broadsheet/article-import'];
  const tools = ['@broadsheet/article-check', ...importer, 'broadsheet'];
  return {
    name: JSON.stringify(packageName(answers.folder, cwd)),
    title: literal(title),
    heading: markdownText(title),
    languages: literal(languages),
    sections: literal(sections, '      '),
    section: sections[0]?.id,
    preset: literal(preset),
    hosting: deploy === 'none' ? undefined : literal([deploy]),
    editor: editor === undefined ? undefined : JSON.stringify(`broadsheet editor --repo ${editor}`),
    colleagues: editor === undefined ? undefined : readTemplate('editor.md').trim(),
    photos: from ? literal({ alt: 'optional', credit: 'optional' }) : undefined,
    site: literal(site),
    zone: zone,
    zoneLiteral: literal(zone),
    dependencies: versionsOf(['astro', 'astro-broadsheet']),
    devDependencies: versionsOf(tools),
    deploy: readTemplate(`deploy/${deploy}.md`).trim(),
    content: fill(readTemplate(`content/${origin}.md`), { zone }).trim(),
  };
}

/** The archive's map: which category is which section. */
function mapOf({ categories = {}, sections, languages }: Answers) {
  return {
    sections: yamlLiteral(categories),
    section: (sections.find(({ id }) => id === 'news') ?? sections[0])?.id,
    languages: yamlLiteral(languages),
  };
}

/**
 * The versions that this one was tested with, from its own manifest, with all that is compatible. The
 * commands are released together with it.
 */
function versionsOf(names: readonly string[]): string {
  const { version, dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const known = { ...devDependencies, ...dependencies, broadsheet: version };
  const versions = names.map((name) => [name, `^${known[name]}`]);
  return JSON.stringify(Object.fromEntries(versions), null, 2).replaceAll('\n', '\n  ');
}

export interface Place {
  /** RFC 3339, UTC. */
  now: string;
  /** The folder that the program was started in. */
  cwd: string;
}
