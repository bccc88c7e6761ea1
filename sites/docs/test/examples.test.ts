import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImportError, parseArchiveMap } from '@broadsheet/article-import';
import { parsePerson, parseStory } from '@broadsheet/article-schema';
import broadsheet from 'astro-broadsheet';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { BLOCKS, type Block, filesOf, PAGES, README_BLOCKS } from './pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.cache/examples');
const of = (...languages: string[]) => among(BLOCKS, languages);
const among = (blocks: Block[], languages: string[]) =>
  blocks
    .filter(({ language }) => languages.includes(language))
    .map((block) => ({
      name: `${block.page}:${block.line}`,
      ...block,
    }));
const rules = {
  zone: 'Europe/Lisbon',
  language: 'en',
  photos: { alt: 'required', credit: 'required' } as const,
  extra: z.record(z.string(), z.unknown()),
};

it('every example is run or read by a test, but for two that are only looked at', () => {
  const here = ['js', 'ts', 'json', 'yaml', 'md', 'sh'];
  const unread = BLOCKS.filter(({ language }) => !here.includes(language))
    .map(({ page, language }) => `${language} ${page}`)
    .filter((block) => !ELSEWHERE.some((tested) => tested.test(block)));
  expect(unread).toEqual(['nginx publish/deploy.md', 'css reference/marks.md']);
});

it('every example in JavaScript and TypeScript has right types, in the readmes of packages too', () => {
  rmSync(join(scratch, 'types'), { recursive: true, force: true });
  // That of Eleventy is plain JavaScript; `tests/eleventy.test.ts` runs it.
  const typed = among([...BLOCKS, ...README_BLOCKS], ['js', 'ts']).filter(
    ({ page, file }) => page !== 'build/eleventy.md' && file !== 'eleventy.config.js',
  );
  const files = typed.map((block, index) => {
    const file = join(scratch, 'types', block.page, block.file ?? `example-${index}.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wholeCode(block));
    return file;
  });
  expect(files.length).toBeGreaterThan(30);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node', 'astro/client'],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    // Examples in JavaScript have no types of their own.
    noImplicitAny: false,
  });
  const wrong = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(scratch.length)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  expect(wrong).toEqual([]);
});

describe('the theme takes the options of an example', () => {
  it.each(of('js').filter(isOptions))('$name', ({ code }) => {
    const paper = {
      ...{ title: 'The Paper', languages: ['en', 'ar'], zone: 'UTC' },
      sections: [{ id: 'local', title: 'Local' }],
    };
    let given = {};
    new Function('broadsheet', code)((options: object) => {
      given = options;
    });
    expect(Object.keys(given)).not.toEqual([]);
    expect(broadsheet({ ...paper, ...given })).toMatchObject({ name: 'astro-broadsheet' });
  });
});

describe('an example of YAML holds', () => {
  it.each(of('yaml'))('$name', ({ page, code }) => {
    const value: unknown = parse(code);
    if (code.startsWith('# map.yaml')) {
      expect(() => parseArchiveMap(code, 'map.yaml')).not.toThrow(ImportError);
    } else if (Array.isArray(value)) {
      for (const redirect of value) expect(Object.keys(redirect)).toEqual(['from', 'to']);
    } else if (!('jobs' in (value as object))) {
      const needed = { headline: 'A headline', section: 'local', published: '2026-11-20T09:00' };
      const missing = Object.entries(needed).filter(([name]) => !(name in (value as object)));
      const lines = missing.map(([name, text]) => `${name}: ${text}\n`).join('');
      expect(() => story(page, `---\n${lines}${code}---\n\nText.\n`)).not.toThrow();
    }
  });
});

describe('an example in Markdown holds', () => {
  it.each(of('md'))('$name', ({ page, code, file }) => {
    if (file?.startsWith('content/people/')) {
      expect(() => parsePerson({ file, path: 'person', text: code }, rules)).not.toThrow();
    } else if (file) {
      expect(() => story(page, code)).not.toThrow();
    } else {
      const names = [...code.matchAll(/^:{2,3}(\w+)/gm)].map(([, name]) => name);
      for (const name of names)
        expect(['pullquote', 'factbox', 'gallery', 'letter', 'video']).toContain(name);
    }
  });
});

describe('an example in JSON can be read', () => {
  // Rules of article-check show the line that matters, and not the whole.
  const whole = of('json').filter(({ page }) => !page.includes('/errors/check/'));
  it.each(whole)('$name', ({ code }) => {
    expect(() => JSON.parse(code)).not.toThrow();
  });
});

describe('a command that is shown is one that there is', () => {
  const help = readFileSync(join(root, 'src/content/docs/reference/programs.md'), 'utf8');
  const lines = of('sh').flatMap(({ name, code }) =>
    code
      .trim()
      .split('\n')
      .map((line) => ({ name, line })),
  );
  it.each(lines)('$line ($name)', ({ line }) => {
    const command = line.replace(/^BROADSHEET_[A-Z]+=\S+ /, '');
    const [, program = ''] = /^(?:npx |npm create )?([\w-]+)/.exec(command) ?? [];
    if (/^(mkdir|cd|npm)$/.test(program)) return;
    if (program === 'astro')
      return expect(command).toMatch(/^npx astro (dev|build|preview)( --force| --year \d{4})?$/);
    const name = command.startsWith('npm create ') ? `create-${program}` : program;
    const [, said = ''] = new RegExp(`## ${name}\\n([\\s\\S]*?)(?=\\n## |$)`).exec(help) ?? [];
    expect(said, name).not.toBe('');
    for (const [flag] of command.matchAll(/--[\w-]+/g)) expect(said).toContain(flag);
  });
});

describe('a program that is shown runs', () => {
  const STORY =
    '---\nheadline: The river rose\nsection: local\npublished: 2026-03-03T09:05\n---\n\nIt rose.\n';
  const LOUD =
    '<!doctype html><html lang="en"><title>A</title><meta property="og:title" content="THE RIVER ROSE"><h1>THE RIVER ROSE</h1>';
  it.each([
    ['how/gate.mdx', 'example.mjs', {}, 'false\ntrue\n'],
    [
      'build/importer.md',
      'import.ts',
      { 'old.txt': '2020-01-31;A day;It was one.\nbroken\n' },
      '2 items: 1 story, 1 refused',
    ],
    ['build/check-rule.md', 'check.ts', { 'dist/index.html': LOUD }, '“THE RIVER ROSE” shouts.'],
    [
      'build/without-the-theme.md',
      'build.ts',
      { 'stories/river.md': STORY },
      '<loc>https://paper.example/2026/03/river/</loc>',
    ],
  ] as const)('%s', (page, program, files, says) => {
    const folder = join(scratch, 'run', page);
    rmSync(folder, { recursive: true, force: true });
    const [first] = BLOCKS.filter((block) => block.page === page && block.language === 'js');
    const all: Record<string, string | undefined> = {
      ...filesOf(page),
      ...files,
      ...(first && !first.file && { [program]: first.code }),
    };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text ?? '');
    }
    expect(run(folder, program)).toContain(says);
  });
});

it('every page is named and told in a sentence', () => {
  for (const { path, text } of PAGES)
    expect(text, path).toMatch(/^---\ntitle: .+\n(.*\n)*?description: ./);
});

/** What a program prints; one that found something ends with 1. */
function run(cwd: string, program: string): string {
  try {
    return execFileSync(process.execPath, [program], { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    if (status !== 1 || stderr) throw error;
    return stdout;
  }
}

function story(page: string, text: string) {
  return parseStory({ file: page, path: 'example', text }, rules);
}

/** What tests of the packages run, or what is taken from their programs and expected messages. */
const ELSEWHERE = [
  /^(astro|css) build\/bend\.md$/, // astro-broadsheet/test/bend.test.ts builds a paper of it
  /^console publish\/commands\.md$/, // broadsheet/test/commands.test.ts
  /^(html|xml|text) reference\/errors\/check\//, // article-check/test/docs.test.ts
  /^text reference\/(errors|programs)/, // src/reference
];

function isOptions({ code }: Pick<Block, 'code'>): boolean {
  return code.startsWith('broadsheet(');
}

/** An example may show options alone. */
function wholeCode({ code }: Block): string {
  if (!isOptions({ code })) return code;
  return `import type { BroadsheetOptions } from 'astro-broadsheet';
declare function broadsheet(options: Partial<BroadsheetOptions>): void;
${code}`;
}
