import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { CreateError, problem } from '../error.ts';
import type { Step } from '../step.ts';

/** Runs the importer, which shows its report itself; what it refused is told there and keeps nothing from going on. */
export const importArchive: Step = {
  title: ({ answers }) => `Import ${answers.from}`,
  isWanted: ({ answers }) => answers.from !== undefined,
  async run({ answers: { from = '', zone, media }, work, cwd, run, signal }) {
    const args = [
      importer(),
      ...['wxr', resolve(cwd, from), '--out', 'content', '--map', 'import/wordpress.yaml'],
      ...['--zone', zone, '--media', media, '--report', '.cache/import/report.json'],
    ];
    const { code } = await run(process.execPath, args, { cwd: work, signal, isShown: true });
    if (code > 1 && !signal.aborted)
      throw new CreateError([
        problem(
          'import-failed',
          `${from} could not be imported; the importer said why above.`,
          'Mend it, or make the paper without `--from`.',
        ),
      ]);
  },
};

function importer(): string {
  const manifest = createRequire(import.meta.url).resolve(
    '@broadsheet/article-import/package.json',
  );
  return join(dirname(manifest), 'bin/article-import.mjs');
}
