import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CORRECTION_KINDS,
  ContentError,
  type Correction,
  isPublic,
  nearest,
  type Story,
  toZoned,
} from '@broadsheet/article-schema';
import { Option } from 'commander';
import { addCorrection } from '../add-correction.ts';
import { given } from '../ask.ts';
import type { SiteCommand } from '../command.ts';
import { CommandError } from '../error.ts';
import { readSite } from '../site/site.ts';
import { readStories } from '../site/stories.ts';

/**
 * Adds a correction to a story that is public. The story's date of change follows from it by itself, on
 * its page, in feeds and in sitemaps.
 */
export const correct: SiteCommand = {
  name: 'correct',
  isTimed: true,
  describe: (command) =>
    command
      .description('Tells readers of a mistake: adds a correction to a public story.')
      .argument('<story>', 'its file, its id or its slug')
      .option('--text <text>', 'what was wrong and what is right; asked where it is missing')
      .addOption(
        new Option('--kind <kind>', 'kind of correction')
          .choices(CORRECTION_KINDS)
          .default('correction'),
      ),
  async run({ values: [wanted], options }, world) {
    const site = await readSite(world.cwd);
    const story = find(readStories(site), String(wanted));
    if (!isPublic(story, world.now))
      throw new CommandError(
        'correct/not-public',
        `${story.file} is not public: nobody has read the mistake.`,
        'Change the text itself.',
      );
    const text = await given(options.text, 'text', {
      prompts: world.prompts,
      with: ({ text }) => text({ message: 'What was wrong, and what is right?' }),
      help: 'Add it: what was wrong, and what is right.',
    });
    if (text.trim() === '')
      throw new CommandError('correct/text', 'The correction says nothing.', 'Say what is right.');
    const at = toZoned(world.now, site.options.zone).slice(0, 16);
    const kind = options.kind as Correction['kind'];
    const file = join(site.root, story.file);
    writeFileSync(file, addCorrection(readFileSync(file, 'utf8'), { at, kind, text: text.trim() }));
    world.log(`${story.file} tells its readers: ${text.trim()}`);
    world.log(`  ${NEXT[kind] ?? 'Now mend the text itself, and build.'}`);
    return 0;
  },
};

/**
 * By its file, its id or its slug; where several have that slug, all are named. Files that cannot be read
 * are told of where the story is none of the others.
 */
function find({ stories, issues }: ReturnType<typeof readStories>, wanted: string): Story {
  const path = wanted.replace(/^\.\//, '').replaceAll('\\', '/');
  const found = stories.filter(({ file, id }) => file === path || id === wanted);
  const all = found.length > 0 ? found : stories.filter(({ slug }) => slug === wanted);
  const [story] = all;
  if (story && all.length === 1) return story;
  if (story)
    throw new CommandError(
      'correct/story-unclear',
      `${all.length} stories are called “${wanted}”.`,
      `Give the file: ${all.map(({ file }) => file).join(', ')}.`,
    );
  if (issues.length > 0) throw new ContentError(issues);
  const near = nearest(
    wanted,
    stories.flatMap(({ id, slug }) => [id, slug]),
  );
  throw new CommandError(
    'correct/story-unknown',
    `“${wanted}” is no story of this paper.`,
    near ? `Did you mean \`${near}\`?` : 'Give its file, its id or its slug.',
  );
}

const NEXT: Partial<Record<Correction['kind'], string>> = {
  'editors-note': 'Build, and the note stands with the story.',
  retraction: 'Build, and only a notice stands at its address. The text may stay in the file.',
};
