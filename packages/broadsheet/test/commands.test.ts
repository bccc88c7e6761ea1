import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseStory } from '@broadsheet/article-schema';
import { describe, expect, it } from 'vitest';
import type { Codemod } from '../src/codemod.ts';
import type { World } from '../src/command.ts';
import { applyAll } from '../src/commands/upgrade.ts';
import { COMMANDS } from '../src/commands.ts';
import * as main from '../src/index.ts';
import { config, makeSite, RIVER, RULES } from './site.ts';

it('exports these names and no others', () =>
  expect(Object.keys(main).sort()).toEqual(['CommandError', 'run']));

describe('the help', () => {
  it.each(['', ...COMMANDS.map(({ name }) => name)])('of broadsheet %s', async (name) =>
    expect(await makeSite('help').say([name, '--help'].filter(Boolean))).toMatchSnapshot(),
  );
});

describe('the examples of docs/commands.md hold, in each part one after the other', () => {
  const docs = readFileSync(fileURLToPath(new URL('../docs/commands.md', import.meta.url)), 'utf8');
  const parts = docs.split(/^## /m).slice(1);

  it.each(parts)('%s', async (part) => {
    const site = makeSite(`docs-${part.split('\n')[0]?.replace(' ', '-')}`);
    const shown: string[] = [];
    const run: World['run'] = (program, args, isShown) => {
      if (!isShown) return { code: 0, said: '' };
      const options = ['--conditions=source', ...args];
      const { status, stdout } = spawnSync(program, options, { cwd: site.root, encoding: 'utf8' });
      shown.push(stdout.trimEnd());
      return { code: status ?? 2, said: '' };
    };
    const examples = [...part.matchAll(/^```console\n\$ npx broadsheet (.*)\n([\s\S]*?)^```$/gm)];
    expect(examples).not.toEqual([]);
    for (const [, command = '', says = ''] of examples) {
      const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
      const { said } = await site.say(words, { run });
      expect([said, ...shown].filter(Boolean).join('\n')).toBe(says.trimEnd());
    }
    const [, code] = /^```(?:md|yaml)\n([\s\S]*?)^```$/m.exec(part) ?? [];
    const files = ['river', 'the-quay-is-open'].map((name) => `content/stories/2026/11/${name}.md`);
    const texts = files.filter((file) => existsSync(join(site.root, file))).map(site.read);
    if (code) expect(texts.some((text) => text.includes(code))).toBe(true);
  });

  it('and every code of the doctor stands in the table', () => {
    const source = fileURLToPath(new URL('../src/doctor/', import.meta.url));
    const { stdout } = spawnSync('grep', ['-rhoE', "'doctor/[a-z-]+'", source], {
      encoding: 'utf8',
    });
    const codes = [...new Set(stdout.trim().replaceAll("'", '').split('\n'))].sort();
    const told = [...docs.matchAll(/`(doctor\/[a-z-]+)`/g)].map(([, code]) => code).sort();
    expect(told).toEqual(codes);
  });
});

describe('new story', () => {
  it.each([
    ['a quote, a colon and a hash', `"Yes": #1 {no} [x]`],
    ['signs of YAML', '& a * b ! c % d @ e `f`'],
    ['another direction', 'قالت: «نعم»'],
    ['a picture', '📰 A paper'],
  ])('keeps a headline with %s as it was given, and it can be read', async (_, headline) => {
    const site = makeSite('headline');
    const { code, said } = await site.say(['new', 'story', headline, '--section', 'local']);
    expect(code, said).toBe(0);
    const file = said.split(' is begun')[0] ?? '';
    const { value } = parseStory({ file, path: file, text: site.read(file) }, RULES);
    expect(value).toMatchObject({ headline, status: 'draft', section: 'local' });
  });

  it('never gives an id twice', async () => {
    const taken = RIVER.replace('river-1', '2026-11-22-the-quay');
    const site = makeSite('ids', { 'content/stories/2026/11/river.md': taken });
    const { said } = await site.say(['new', 'story', 'The quay', '--section', 'local']);
    expect(site.read(said.split(' is begun')[0] ?? '')).toContain('id: 2026-11-22-the-quay-2\n');
  });

  it('asks for the section on a terminal', async () => {
    const site = makeSite('asked');
    const prompts = { text: async () => '', select: async () => 'culture' };
    await site.say(['new', 'story', 'The quay'], { prompts });
    expect(site.read('content/stories/2026/11/the-quay.md')).toContain('section: culture\n');
  });

  it.each([
    ['nothing else can be begun', ['new', 'page', 'About']],
    ['without a section and a terminal', ['new', 'story', 'The quay']],
    ['a section that is not there', ['new', 'story', 'The quay', '--section', 'locl']],
    [
      'a language that is not there',
      ['new', 'story', 'The quay', '--section', 'local', '--language', 'fr'],
    ],
    [
      'a person who is not there',
      ['new', 'story', 'The quay', '--section', 'local', '--by', 'ann-lea'],
    ],
    [
      'a story that is not there',
      ['new', 'story', 'The quay', '--section', 'local', '--translation-of', 'x'],
    ],
    ['a headline without a letter', ['new', 'story', '!?', '--section', 'local']],
    ['a file that is there', ['new', 'story', 'River', '--section', 'local']],
    ['a moment that is none', ['new', 'story', 'River', '--section', 'local', '--now', 'noon']],
  ])('refuses %s', async (_, args) => {
    const site = makeSite('refused');
    expect(await site.say(args)).toMatchSnapshot();
    expect(existsSync(join(site.root, 'content/stories/2026/11/the-quay.md'))).toBe(false);
  });
});

describe('correct', () => {
  it('finds a story by its file and by its slug', async () => {
    const site = makeSite('found');
    for (const name of [
      'content/stories/2026/11/river.md',
      './content/stories/2026/11/river.md',
      'river',
    ])
      expect((await site.say(['correct', name, '--text', 'Mended.'])).code).toBe(0);
    expect(site.read('content/stories/2026/11/river.md').match(/Mended/g)).toHaveLength(3);
  });

  it.each([
    ['a story that is not there', ['correct', 'rivr', '--text', 'x']],
    ['a slug that two have', ['correct', 'fair', '--text', 'x']],
    ['an empty text', ['correct', 'river', '--text', ' ']],
    ['no text and no terminal', ['correct', 'river']],
  ])('refuses %s', async (_, args) => {
    const site = makeSite('not-corrected', {
      'content/stories/2027/01/fair.md': RIVER.replace('river-1', 'fair-2'),
    });
    expect(await site.say(args)).toMatchSnapshot();
    expect(site.read('content/stories/2026/11/river.md')).toBe(RIVER);
  });

  it('minds no other file that cannot be read', async () => {
    const site = makeSite('beside', { 'content/stories/a.md': '---\nheadlin: x\n---\n' });
    expect((await site.say(['correct', 'river', '--text', 'x'])).code).toBe(0);
  });

  it('tells every problem of every file where the story may be in one of them', async () => {
    const site = makeSite('broken', { 'content/stories/a.md': '---\nheadlin: x\n---\n' });
    expect(await site.say(['correct', 'a', '--text', 'x'])).toMatchSnapshot();
  });
});

describe('due', () => {
  it('ends with 0 where nothing is due, and with 1 once its time has come', async () => {
    const site = makeSite('due');
    expect((await site.say(['due', '--now', '2026-12-01T03:59:59Z'])).code).toBe(0);
    expect((await site.say(['due', '--now', '2026-12-01T04:00:00Z'])).code).toBe(1);
  });

  it('ends with 1 where the paper was never built', async () =>
    expect(await makeSite('new', { '.cache/due.json': undefined }).say(['due'])).toMatchSnapshot());
});

describe('doctor', () => {
  it.each<[string, Record<string, string | undefined>, Partial<World>]>([
    ['an old Node', {}, { node: '20.11.0' }],
    [
      'an address that is an example',
      { 'astro.config.mjs': config({}, 'https://example.org') },
      {},
    ],
    [
      'an address without encryption',
      { 'astro.config.mjs': config({}, 'http://courier.example') },
      {},
    ],
    ['no address', { 'astro.config.mjs': config({}, '') }, {}],
    ['a zone that nobody set', { 'astro.config.mjs': config({ zone: 'UTC' }) }, {}],
    ['no collections', { 'src/content.config.ts': undefined }, {}],
    [
      'a section that is not there, and one that is empty',
      { 'content/stories/2026/12/fair.md': RIVER.replace('section: local', 'section: culture-') },
      {},
    ],
    ['a person who is not there', { 'content/people/ann-lee.md': undefined }, {}],
    ['a file that the host misses', { 'astro.config.mjs': config({ hosting: ['vercel'] }) }, {}],
    [
      'packages of other versions',
      {
        'node_modules/astro/package.json': '{ "version": "6.0.0" }',
        'node_modules/@broadsheet/article-check/package.json':
          '{ "name": "@broadsheet/article-check", "version": "9.0.0" }',
      },
      {},
    ],
    [
      'a folder that Git keeps',
      {},
      { run: (_, args) => ({ code: args.includes('dist/') ? 1 : 0, said: '' }) },
    ],
  ])('finds %s', async (name, files, world) => {
    const site = makeSite(`doctor-${name.replaceAll(' ', '-')}`, files);
    const { code, said } = await site.say(['doctor'], world);
    expect(code).toBe(1);
    expect(said.replace(/\nLooked at [^:]*/, '\nLooked at …')).toMatchSnapshot();
  });
});

describe('a folder that is no paper', () => {
  it.each<[string, string | undefined]>([
    ['has no configuration', undefined],
    ['has one that does not run', 'export default {'],
    [
      'has one whose packages are missing',
      "import x from 'not-installed-here';\nexport default { x };",
    ],
    ['has one without the theme', 'export default { integrations: [] };'],
    [
      'has one with an older theme',
      "export default { integrations: [{ name: 'astro-broadsheet', hooks: {} }] };",
    ],
    ['has options that are wrong', config({ zone: 'Cairo', lists: { newst: 3 } })],
  ])('%s', async (name, text) => {
    const site = makeSite(`no-${name.replaceAll(' ', '-')}`, { 'astro.config.mjs': text });
    const { code, said } = await site.say(['doctor']);
    expect(code).toBe(2);
    expect(
      said
        .split('\n')
        .filter((line) => /\S/.test(line))
        .at(-1),
    ).toMatch(/^ {2}(site|options)\/[a-z-]+$/);
    if (!name.includes('does not run') && !name.includes('missing')) expect(said).toMatchSnapshot();
  });
});

describe('upgrade', () => {
  const rename: Codemod = {
    version: '2.0.0',
    title: 'Calls the standfirst a dek',
    change: (file, text) =>
      file.endsWith('.md') ? text.replace('standfirst:', 'dek:') : undefined,
  };
  it('changes each file once, and in a dry run none', () => {
    const site = makeSite('upgrade');
    const file = 'content/stories/2026/11/river.md';
    writeFileSync(join(site.root, file), 'standfirst: x\n');
    const said: string[] = [];
    const world = { cwd: site.root, version: '2.0.0', log: (text: string) => void said.push(text) };
    applyAll([rename], [file], { world, isDry: true });
    expect(site.read(file)).toBe('standfirst: x\n');
    for (const isDry of [false, false]) applyAll([rename], [file], { world, isDry });
    expect(site.read(file)).toBe('dek: x\n');
    expect(said).toMatchSnapshot();
  });
});
