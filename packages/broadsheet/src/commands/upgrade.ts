import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODEMODS, type Codemod } from '../codemod.ts';
import type { SiteCommand, World } from '../command.ts';
import { readSite } from '../site/site.ts';

/** Changes the files of a site as the installed version wants them. */
export const upgrade: SiteCommand = {
  name: 'upgrade',
  describe: (command) =>
    command
      .description('Changes the files of this site as the installed version wants them.')
      .option('--dry-run', 'change nothing, and say what would be changed'),
  async run({ options }, world) {
    const { config, options: paper } = await readSite(world.cwd);
    const files = [config, ...filesIn(world.cwd, 'src'), ...filesIn(world.cwd, paper.folder)];
    return applyAll(CODEMODS, files, { world, isDry: options.dryRun === true });
  },
};

/** Applies each change to each file, in order. Returns the exit code of the command. */
export function applyAll(
  codemods: readonly Codemod[],
  files: readonly string[],
  { world, isDry }: How,
): number {
  let changed = 0;
  for (const { title, version, change } of codemods)
    for (const file of files) {
      const text = readFileSync(join(world.cwd, file), 'utf8');
      const next = change(file, text);
      if (next === undefined || next === text) continue;
      if (!isDry) writeFileSync(join(world.cwd, file), next);
      world.log(`${file}: ${title} (${version})`);
      changed++;
    }
  if (changed === 0)
    world.log(
      `Nothing to change. Changes that versions up to ${world.version} ask for: ${codemods.length}.`,
    );
  return 0;
}

/** Text files of a folder, by their path from the root of the site. */
function filesIn(root: string, folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => TEXT.test(name))
    .sort()
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

const TEXT = /\.(mdx?|ya?ml|[mc]?[jt]s|astro|css|json)$/;

interface How {
  world: Pick<World, 'cwd' | 'version' | 'log'>;
  isDry: boolean;
}
