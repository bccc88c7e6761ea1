import { type ErrorCode, errorCodes } from './error-codes.ts';
import { filesOf, textOf } from './packages.ts';
import { page, table } from './page.ts';

/** A page for every code, and the list of them; by path below `reference/errors/`. */
export function errorPages(): Record<string, string> {
  const codes = errorCodes();
  const rules = filesOf('article-check/docs/*.md').filter((file) => !file.endsWith('mutations.md'));
  const checks = rules.map((file) => {
    const name = file.split('/').at(-1)?.replace('.md', '') ?? '';
    const text = textOf(file)
      .replace(/^# .*\n/, '')
      .replaceAll('(mutations.md)', '(../mutations/)');
    const [opening = ''] = text.trim().split('\n\n');
    return { name, text, opening };
  });
  return {
    'index.md': page(
      'Errors',
      'Every permanent code: what it means, why, and how to mend it.',
      list(codes, checks),
    ),
    ...Object.fromEntries(codes.map((code) => [`${code.code}.md`, codePage(code)])),
    ...Object.fromEntries(
      checks.map(({ name, text }) => [
        `check/${name}.md`,
        page(name, `article-check: ${name}`, text),
      ]),
    ),
    'check/mutations.md': page(
      'How sharp article-check is',
      'Every fact altered in every output.',
      textOf('article-check/docs/mutations.md').replace(/^# .*\n/, ''),
    ),
  };
}

function codePage({ code, what, why, mend, option, example }: ErrorCode): string {
  const isImport = code.startsWith('import/');
  return page(
    code,
    what,
    [
      what,
      example ? `\`\`\`text\n${example}\n\`\`\`` : '',
      why ? `## Why\n\n${why}` : isImport ? `## Why you are told\n\n${IMPORT}` : '',
      `## What to do\n\n${mend}`,
      option ? `## The option\n\n${option}` : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}

function list(codes: ErrorCode[], checks: { name: string; opening: string }[]): string {
  const link = (code: string, path = code) => `[\`${code}\`](/reference/errors/${path}/)`;
  const of = (...prefixes: string[]) =>
    table(
      ['Code', 'What it means'],
      codes
        .filter(({ code }) => prefixes.includes(code.split('/')[0] ?? ''))
        .map(({ code, what }) => [link(code), what]),
    );
  return `
Every problem is told at once, before anything is written: file, line and column, what is wrong, what to do, the option that changes the rule where there is one, and a code that never changes its meaning. Each code has a page here.

## Stories

${of('story')}

## Options

${of('options')}

## Content folder

${of('content')}

## Publishing

${of('publish')}

## A new paper

${of('create')}

## Commands

${of('command', 'site', 'new', 'correct', 'editor')}

## The setup of a paper

${of('doctor')}

## Checks of the built paper

${table(
  ['Rule', 'What it is about'],
  checks.map(({ name, opening }) => [
    link(name, `check/${name}`),
    opening.split(/(?<=\.) /)[0] ?? '',
  ]),
)}

## Imports

${IMPORT}

${of('import')}
`;
}

const IMPORT =
  'An import reports everything that it kept, guessed, dropped or refused, with its place in the source. Most of it needs no action: it is there so that nothing is lost without your knowing.';
