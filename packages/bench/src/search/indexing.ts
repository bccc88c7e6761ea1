import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the index of a folder in a process of its own. */
export function timeIndex(folder: string): IndexMeasure {
  const program = fileURLToPath(new URL('./index-once.ts', import.meta.url));
  const output = execFileSync(process.execPath, ['--conditions=source', program, folder], {
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** Builds it anew, with nothing kept. */
export function timeCold(folder: string): IndexMeasure {
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  rmSync(`${folder}-cache`, { recursive: true, force: true });
  return timeIndex(folder);
}

/** Builds it after one page was edited. */
export function timeEdit(folder: string, page: string): IndexMeasure {
  const file = join(folder, page, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</p>', ' edited</p>'));
  return timeIndex(folder);
}

/** Pagefind's own program over the whole folder, in seconds. */
export function timePagefind(folder: string, output: string): number {
  rmSync(output, { recursive: true, force: true });
  const program = fileURLToPath(
    new URL('../../../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url),
  );
  const start = performance.now();
  execFileSync(process.execPath, [program, '--site', folder, '--output-path', output], {
    stdio: 'ignore',
  });
  return (performance.now() - start) / 1000;
}

export interface IndexMeasure {
  seconds: number;
  peakMB: number;
  built: number;
}
