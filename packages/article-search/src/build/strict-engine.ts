import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Has Pagefind's program fail where a file of words does not come, or comes cut off. As it is, it says so
 * on the console and answers as if no story had them.
 * @throws {Error} where the program is not the one that this was made for.
 */
export function makeStrict(file: string): void {
  const program = readFileSync(file, 'utf8');
  const [before, after, ...more] = program.split(LENIENT);
  if (after === undefined || more.length > 0)
    throw new Error(`${file}: Pagefind's program is not the one of the version that is pinned`);
  writeFileSync(file, `${before}${LOADING}${after}`);
}

const LOADING = '"load_index_chunk"))';
const LENIENT = `${LOADING}.catch(()=>{})`;
