import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODES } from '@broadsheet/article-check';
import { expect, it } from 'vitest';
import { errorCodes } from '../src/reference/error-codes.ts';
import { PAGES } from './pages.ts';

const root = fileURLToPath(new URL('../../../packages/', import.meta.url));
const textsOf = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => readFileSync(`${root}${file}`, 'utf8'));
const SOURCES = textsOf('{article-*,astro-*,create-*,broadsheet}/src/**/*.{ts,astro}');
const EXPECTED = textsOf('{article-*,astro-*,create-*,broadsheet}/test/**/*.{txt,snap}');
const documented = errorCodes().map(({ code }) => code);

const CODE =
  /(?<![\w./*-])((?:story|options|content|publish|import|create|command|site|new|correct|doctor|editor)\/[a-z][a-z0-9-]*[a-z0-9])(?![\w/.*-])/g;
/** These look like codes and are folders. */
const FOLDERS = ['content/stories', 'content/people', 'content/pages', 'content/images'];
/** Names of commands are words of every day: only in quotes they are codes. */
const COMMAND = /'((?:site|command|new|correct|due|doctor|upgrade)\/[a-z-]+)'/g;
const named = new Set(
  [...SOURCES, ...EXPECTED].flatMap((text) =>
    [...text.matchAll(CODE), ...text.matchAll(COMMAND)].map(([, code]) => code ?? ''),
  ),
);
for (const folder of FOLDERS) named.delete(folder);

it('every code that the packages name or their tests expect has a page', () => {
  expect([...named].filter((code) => !documented.includes(code))).toEqual([]);
});

it('no page is of a code that is nowhere', () => {
  // Some codes are put together from a name: `import/type-${type}`, `create/${problem}`.
  const parts = SOURCES.join('\n');
  const gone = documented.filter((code) => {
    const [, name = ''] = code.split('/');
    return !named.has(code) && !namesOf(name).some((part) => parts.includes(part));
  });
  expect(gone).toEqual([]);
});

it('every rule of article-check has a page', () => {
  const pages = PAGES.map(({ path }) => path);
  expect(CODES.filter((code) => !pages.includes(`reference/errors/check/${code}.md`))).toEqual([]);
});

it('most codes are shown with a message that a test expects', () => {
  const shown = errorCodes().filter(({ example }) => example);
  expect(shown.length / documented.length).toBeGreaterThan(0.6);
});

function namesOf(name: string): string[] {
  const bare = name.replace(/^(type|xml)-/, '').replace(/-(invalid|unknown)$/, '');
  return [`'${name}'`, `'${bare}'`, `${bare}:`, bare.replaceAll('-', '_'), `\${prefix}/${name}`];
}
