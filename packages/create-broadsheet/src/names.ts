import { basename, resolve } from 'node:path';
import { problem } from './error.ts';

/** What keeps a folder's name from being one; undefined where nothing does. */
export function folderProblem(folder: string, cwd: string): string | undefined {
  const bad = (message: string, help = 'Give a name such as my-paper.') =>
    problem('folder-name', message, help);
  if (folder.trim() === '') return bad('The folder has no name.');
  if (hasInvisible(folder)) return bad('The name of the folder holds signs that nobody can see.');
  if (folder.split(/[\\/]/).includes('..'))
    return bad(
      `The folder “${folder}” leads out of this one.`,
      'Give a folder below this one, or its whole path.',
    );
  const name = basename(resolve(cwd, folder));
  if (name === '') return bad('The root of the disk is no folder for a paper.');
  if (name.startsWith('-')) return bad(`“${name}” begins like an option.`);
  if (/[<>:"|?*]/.test(name) || /[. ]$/.test(name) || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name))
    return bad(`Not every system can have a folder “${name}”.`);
  if (name === 'node_modules') return bad('What lies in node_modules is not yours to edit.');
  return undefined;
}

/** The name for npm, from that of the folder: ASCII, lower case, at most 214 letters. */
export function packageName(folder: string, cwd: string): string {
  const name = basename(resolve(cwd, folder))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._~-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '')
    .slice(0, 214);
  return name || 'paper';
}

/** A title that a folder's name suggests: `my-paper` is My Paper. */
export function titleFrom(folder: string, cwd: string): string {
  const words = basename(resolve(cwd, folder)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return title || 'The Paper';
}

/** Control signs, and those that turn the direction of text round: code with them is read otherwise than it runs. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) !== -1;
}

/** A name of an old paper without such signs: programs put them in, nobody typed them. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

const INVISIBLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
