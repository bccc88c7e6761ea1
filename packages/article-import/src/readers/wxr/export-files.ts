import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { glob } from 'tinyglobby';

/** The export files of a source: itself, or every `.xml` and `.wxr` below the folder, in order of their names. */
export async function exportFiles(source: string): Promise<ExportFile[]> {
  if (!statSync(source).isDirectory())
    return [{ name: basename(source), full: source, folder: dirname(source) }];
  const names = await glob('**/*.{xml,wxr}', { cwd: source, caseSensitiveMatch: false });
  return names
    .sort()
    .map((name) => ({ name, full: join(source, name), folder: dirname(join(source, name)) }));
}

/** `name` is what places call the file, `folder` where its uploads may lie. */
export interface ExportFile {
  name: string;
  full: string;
  folder: string;
}
