import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  KIND_NEEDS,
  KINDS,
  type Kind,
  nearest,
  slugOf,
  toZoned,
  writeMarkdown,
} from '@broadsheet/article-schema';
import { Option } from 'commander';
import { given } from '../ask.ts';
import type { Given, SiteCommand, World } from '../command.ts';
import { CommandError } from '../error.ts';
import { readSite, type Site } from '../site/site.ts';
import { peopleIds, storyFiles } from '../site/stories.ts';

/** Writes the file of a new story: a draft, with an id, a date and a section. */
export const newStory: SiteCommand = {
  name: 'new',
  isTimed: true,
  describe: (command) =>
    command
      .description('Begins a story: a draft with an id, a date and a section.')
      .argument('<what>', 'what to begin: story')
      .argument('<headline>', 'its headline')
      .option('--section <id>', 'section of the paper; asked where it is missing')
      .option('--by <person...>', 'who writes it: ids of files in content/people')
      .option('--language <tag>', 'one of the paper; default: its first')
      .option('--translation-of <id>', 'id of the story that it translates')
      .addOption(new Option('--kind <kind>', 'kind of story').choices(KINDS)),
  async run({ values: [what, headline], options }, world) {
    if (what !== 'story')
      throw new CommandError(
        'new/what',
        `“${what}” cannot be begun.`,
        'Write `new story "Headline"`.',
      );
    const site = await readSite(world.cwd);
    const fields = await fieldsOf(String(headline), options, { site, world });
    const file = fileOf(fields, site);
    mkdirSync(dirname(join(site.root, file)), { recursive: true });
    writeFileSync(join(site.root, file), writeMarkdown(fields, ''), { flag: 'wx' });
    world.log(`${file} is begun, as a draft.`);
    const needs = KIND_NEEDS[(options.kind ?? 'report') as Kind] ?? [];
    for (const { field, why } of needs.filter(({ field }) => !(field in fields)))
      world.log(`  ${why} Add \`${field}:\`.`);
    world.log('  Write it, then take the line `status: draft` out.');
    return 0;
  },
};

async function fieldsOf(headline: string, options: Given['options'], { site, world }: About) {
  const { languages, zone, sections } = site.options;
  const { kind, by = [], language = languages[0], translationOf } = options;
  const slug = slugOf(headline);
  if (slug === '')
    throw new CommandError(
      'new/headline',
      `“${headline}” has neither letters nor digits.`,
      'Give a headline that an address can be made of.',
    );
  const section = await given(options.section, 'section', {
    prompts: world.prompts,
    with: ({ select }) =>
      select({ message: 'In which section?', options: sections.map(({ id }) => ({ value: id })) }),
    help: `Add it: ${sections.map(({ id }) => id).join(', ')}.`,
  });
  const ids = storyFiles(site).map(({ path, read }) => String(read.fields.id ?? path));
  known(
    'section',
    [section],
    sections.map(({ id }) => id),
  );
  known('language', [String(language)], languages);
  known('person', by as string[], peopleIds(site));
  if (translationOf) known('story', [String(translationOf)], ids);
  const local = toZoned(world.now, zone).slice(0, 16);
  return {
    id: freeId(`${local.slice(0, 10)}-${slug}`, ids),
    ...(language !== languages[0] && { language }),
    ...(translationOf && { translationOf }),
    headline: headline.trim(),
    ...(kind && { kind }),
    section,
    ...((by as string[]).length > 0 && { byline: by }),
    published: local,
    status: 'draft',
  };
}

/** The file's path has the year and month, and the language where it is not the first. */
function fileOf(fields: Awaited<ReturnType<typeof fieldsOf>>, { root, options }: Site): string {
  const [year, month] = fields.published.split('-');
  const language = fields.language ? `${fields.language}/` : '';
  const name = `${language}${year}/${month}/${slugOf(fields.headline)}.md`;
  const file = `${options.folder}/stories/${name}`;
  if (existsSync(join(root, file)))
    throw new CommandError('new/exists', `${file} is there already.`, 'Give another headline.');
  return file;
}

/** An id is never used again: where a story has it, a number is added. */
function freeId(wish: string, taken: readonly string[]): string {
  let id = wish;
  for (let n = 2; taken.includes(id); n++) id = `${wish}-${n}`;
  return id;
}

function known(what: string, names: readonly string[], all: readonly string[]): void {
  const unknown = names.find((name) => !all.includes(name));
  if (unknown === undefined) return;
  // Of two letters any two are near.
  const near = unknown.length > 3 ? nearest(unknown, all) : undefined;
  throw new CommandError(
    `new/${what}-unknown`,
    `“${unknown}” is no ${what} of this paper.`,
    near ? `Did you mean \`${near}\`?` : `Known: ${all.slice(0, 12).join(', ') || 'none yet'}.`,
  );
}

interface About {
  site: Site;
  world: World;
}
