import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { filesOf, textOf } from './packages.ts';

/** Every permanent code with what is said of it, and one message as the tests have it. */
export function errorCodes(): ErrorCode[] {
  const examples = messages();
  const paper = Object.entries(read<Paper>('paper')).map(([code, said]) => ({ code, ...said }));
  const imports = Object.entries(read<[string, string]>('import')).map(([code, [what, mend]]) => ({
    code: `import/${code}`,
    what: sentence(what),
    mend: sentence(mend),
  }));
  return [...paper, ...imports].map((entry) => ({ ...entry, example: examples.get(entry.code) }));
}

/** The messages that the tests expect, the first of each code. */
function messages(): Map<string, string> {
  const found = new Map<string, string>();
  const keep = (code: string, message: string) =>
    found.has(code) || found.set(code, message.trim());
  for (const file of filesOf('{article-schema,astro-broadsheet}/test/**/*.txt'))
    for (const block of textOf(file).split(/\n\n(?=\S)/)) {
      const [, code] = /\n {2}([a-z]+\/[a-z-]+)\s*$/.exec(block) ?? [];
      if (code) keep(code, block);
    }
  // A backtick stands escaped in a snapshot.
  for (const file of filesOf('{create-broadsheet,broadsheet}/test/**/*.snap'))
    for (const [, block = '', code = ''] of textOf(file).matchAll(PROBLEM))
      keep(code, block.replaceAll('\\`', '`'));
  for (const file of filesOf('article-import/test/**/*.{txt,snap}'))
    for (const [line, code] of textOf(file).matchAll(NOTE))
      keep(code ?? '', line.replaceAll('\\`', '`').replace(/^\s*"|",?$/g, ''));
  return found;
}

function read<T>(name: string): Record<string, T> {
  return parse(readFileSync(new URL(`../errors/${name}.yaml`, import.meta.url), 'utf8'));
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

const PROBLEM =
  /(?:^|")([^\n"]+\n {2}[^\n]+\n {2}((?:create|command|site|new|correct|doctor|editor)\/[a-z-]+))/gm;
const NOTE = /^.*\b(?:kept|guessed|dropped|refused|left-out)\b.* (import\/[a-z0-9-]+) \S.*$/gm;

export interface ErrorCode {
  code: string;
  /** What is wrong, or what happened. */
  what: string;
  why?: string;
  /** What to do. */
  mend: string;
  /** The option that changes the rule. */
  option?: string;
  /** A message as it is printed. */
  example?: string | undefined;
}

type Paper = Omit<ErrorCode, 'code' | 'example'>;
