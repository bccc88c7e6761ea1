import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/content/docs/', import.meta.url));
const packages = fileURLToPath(new URL('../../../packages/', import.meta.url));

/** Every page as it is written, by its path: `start/tutorial.md`. */
export const PAGES: Page[] = globSync('**/*.{md,mdx}', { cwd: folder })
  .toSorted()
  .map((path) => ({ path, text: readFileSync(`${folder}${path}`, 'utf8') }));

/** Every block of code of the pages. */
export const BLOCKS = PAGES.flatMap(blocksOf);

/** Those of the readmes of the packages. */
export const README_BLOCKS = globSync('*/README.md', { cwd: packages })
  .toSorted()
  .map((path) => ({ path, text: readFileSync(`${packages}${path}`, 'utf8') }))
  .flatMap(blocksOf);

/** The blocks of a page, each with the file that its first line names. Those in lists are indented. */
function blocksOf({ path, text }: Page): Block[] {
  return [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(
    ([whole, indent = '', language = '', indented = '']) => {
      const code = indented.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      const [, file] = /^(?:---\n)?(?:\/\/|#) ([\w./-]+\.\w+)$/m.exec(code.slice(0, 120)) ?? [];
      const line = text.slice(0, text.indexOf(whole)).split('\n').length;
      return { page: path, line, language, code, ...(file && { file }) };
    },
  );
}

/** The files that the blocks of a page are, by their names. */
export function filesOf(page: string): Record<string, string> {
  const named = BLOCKS.filter((block) => block.page === page && block.file);
  return Object.fromEntries(named.map(({ file, code }) => [file, code]));
}

export interface Page {
  path: string;
  text: string;
}

export interface Block {
  page: string;
  line: number;
  language: string;
  code: string;
  file?: string;
}
