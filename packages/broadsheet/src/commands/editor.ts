import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { SiteCommand } from '../command.ts';
import { editorConfig } from '../editor/config.ts';
import { longBylines } from '../editor/long-bylines.ts';
import { CommandError } from '../error.ts';
import { readSite } from '../site/site.ts';
import { storyFiles } from '../site/stories.ts';

/** Writes an editor for people who do not use Git: a page and its configuration, made of the paper's own rules. */
export const editor: SiteCommand = {
  name: 'editor',
  describe: (command) =>
    command
      .description(
        'Writes an editor for people who do not use Git (Sveltia CMS) into the folder editor; run it again when sections or languages change.',
      )
      .option('--repo <owner/name>', 'repository of the paper on GitHub; needed the first time')
      .option('--branch <name>', 'its branch', 'main'),
  async run({ options }, world) {
    const site = await readSite(world.cwd);
    const folder = join(site.root, 'editor');
    const config = editorConfig(site.options, backendOf(folder, options));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'config.yml'),
      NOTE + stringify(config, { lineWidth: 0, aliasDuplicateObjects: false }),
    );
    if (!existsSync(join(folder, 'index.html'))) writeFileSync(join(folder, 'index.html'), PAGE);
    world.log('editor/index.html and editor/config.yml are written.');
    for (const { file, text } of storyFiles(site)) {
      const long = longBylines(text);
      if (long === undefined) continue;
      writeFileSync(join(site.root, file), long);
      world.log(`${file}: its byline is written as \`{ person: … }\`, which the editor can show.`);
    }
    world.log(
      '  Serve the folder at an address of its own, such as https://editor.courier.example.',
    );
    return 0;
  },
};

/** The repository that is named, else the one that the configuration names already. */
function backendOf(folder: string, { repo, branch }: Record<string, unknown>): object {
  if (typeof repo === 'string') {
    if (/^[\w.-]+\/[\w.-]+$/.test(repo)) return { name: 'github', repo, branch };
    throw new CommandError('editor/repo', `“${repo}” is no repository.`, 'Write it as owner/name.');
  }
  const file = join(folder, 'config.yml');
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
  if (known?.backend) return known.backend;
  throw new CommandError(
    'editor/repo-missing',
    'The editor does not know where the paper is kept.',
    'Add `--repo owner/name`, the repository on GitHub.',
  );
}

const NOTE =
  '# Made by `npx broadsheet editor` from the rules of the paper; only `backend` is kept when it runs again.\n';
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Editor</title>
  </head>
  <body>
    <script src="https://unpkg.com/@sveltia/cms@0.221.1/dist/sveltia-cms.js" integrity="sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6" crossorigin="anonymous"></script>
  </body>
</html>
`;
