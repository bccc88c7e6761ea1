import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The readme of a package: its text, its blocks of code, and the packages that it says to install. */
export function readReadme(folder: string): Readme {
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', code = '']) => ({ language, code }),
  );
  const [, names = ''] = /^npm install (?:--save-dev |--global )?(.+)$/m.exec(text) ?? [];
  return { text, blocks, installs: names.split(' ') };
}

/** The first block of a language that begins so. */
export function codeOf({ blocks }: Readme, language: string, start = ''): string {
  const found = blocks.find((block) => block.language === language && block.code.startsWith(start));
  if (!found) throw new Error(`No block of ${language} begins with “${start}”.`);
  return found.code;
}

export interface Readme {
  text: string;
  blocks: { language: string; code: string }[];
  installs: string[];
}
