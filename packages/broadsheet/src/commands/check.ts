import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SiteCommand } from '../command.ts';
import { readSite } from '../site/site.ts';

/** Runs `article-check` on what the site built. */
export const check: SiteCommand = {
  name: 'check',
  describe: (command) =>
    command
      .description('Reads what was built back: do pages, feeds and sitemaps tell the same?')
      .argument('[options...]', 'options of article-check, such as --format json')
      .allowUnknownOption()
      .passThroughOptions(),
  async run({ values: [options] }, world) {
    const { dist } = await readSite(world.cwd);
    const manifest = createRequire(import.meta.url).resolve(
      '@broadsheet/article-check/package.json',
    );
    const program = join(dirname(manifest), 'bin/article-check.mjs');
    return world.run(process.execPath, [program, dist, ...((options ?? []) as string[])], true)
      .code;
  },
};
