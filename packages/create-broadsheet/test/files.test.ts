import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  ContentError,
  formatIssue,
  parsePerson,
  parseStory,
  readMarkdown,
  type StoryRules,
} from '@broadsheet/article-schema';
import broadsheet from 'astro-broadsheet';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Answers, checked } from '../src/answers.ts';
import { LANGUAGES, PRESETS, SECTIONS, TARGETS } from '../src/choices.ts';
import { paperFiles } from '../src/files.ts';
import { packageName, titleFrom } from '../src/names.ts';
import { sectionsOf } from '../src/sections.ts';
import { NOW } from './world.ts';

const ANSWERS: Answers = {
  folder: 'my-paper',
  title: 'The Delta Courier',
  languages: ['en'],
  sections: sectionsOf('Local, Culture, Science, Opinion', ['en']),
  preset: 'broadsheet',
  media: 'copy',
  deploy: 'none',
  site: 'https://courier.example',
  zone: 'Africa/Cairo',
};
const filesOf = (answers: Partial<Answers>) =>
  paperFiles({ ...ANSWERS, ...answers }, { now: NOW, cwd: '/papers' });

describe('every preset writes exactly this', () => {
  it.each<[string, Partial<Answers>]>([
    ['broadsheet', {}],
    [
      'tabloid',
      {
        preset: 'tabloid',
        deploy: 'github',
        languages: ['fr'],
        sections: sectionsOf('Local, Mer', ['fr']),
      },
    ],
    [
      'magazine',
      {
        preset: 'magazine',
        editor: 'ann/courier',
        deploy: 'netlify',
        languages: ['ar', 'en'],
        sections: sectionsOf('رأي, Sport', ['ar', 'en']),
      },
    ],
    ['import', { from: 'wordpress.xml', deploy: 'vercel', categories: { 'old-town': 'local' } }],
  ])('%s', async (name, answers) => {
    const text = [...filesOf(answers)].map(([path, content]) => {
      const shown =
        typeof content === 'string' || !/\.jpg$/.test(path)
          ? String(content)
          : `${content.length} bytes\n`;
      return `=== ${path}\n${shown}`;
    });
    await expect(text.join('\n')).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  it('has a case for each', () => expect(PRESETS).toEqual(['broadsheet', 'tabloid', 'magazine']));
});

describe('the sample stories', () => {
  const rules: StoryRules & { language: string } = {
    zone: 'Africa/Cairo',
    photos: { alt: 'required', credit: 'required' },
    extra: z.record(z.string(), z.unknown()),
    language: 'en',
  };

  it.each(Object.keys(LANGUAGES))('have no problem in %s, alone and beside another', (language) => {
    for (const languages of [[language], [language === 'en' ? 'ar' : 'en', language]]) {
      const files = filesOf({ languages });
      const wrong = [...files]
        .filter(([file]) => /\/(stories|people)\//.test(file))
        .flatMap(([file, text]) => {
          const source = { file, path: file.replace(/\.md$/, ''), text: String(text) };
          try {
            if (file.includes('/people/')) parsePerson(source, rules);
            else parseStory(source, { ...rules, language: languages[0] ?? '' });
            return [];
          } catch (error) {
            if (!(error instanceof ContentError)) throw error;
            return error.issues.map(formatIssue);
          }
        });
      expect(wrong).toEqual([]);
    }
  });

  it('are the same in every language, field by field', () => {
    const shapes = Object.keys(LANGUAGES).map((language) =>
      [...filesOf({ languages: [language] })]
        .filter(([file]) => file.includes('/stories/'))
        .map(([file, text]) => [file, Object.keys(readMarkdown(file, String(text)).fields)]),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  it('name sections that every language has', () => {
    for (const names of Object.values(SECTIONS))
      expect(Object.keys(names).sort()).toEqual(Object.keys(LANGUAGES).sort());
  });
});

describe('every place to publish', () => {
  it.each(Object.keys(TARGETS) as Answers['deploy'][])(
    '%s is explained, and its files are there',
    (deploy) => {
      const files = filesOf({ deploy });
      expect(String(files.get('README.md'))).toMatch(/## Publish it\n\n\S/);
      const own = [...files.keys()].filter((path) => !filesOf({}).has(path));
      expect({ deploy, own }).toMatchSnapshot();
    },
  );
});

describe('a title of any kind reaches the theme as it was typed', () => {
  it.each([
    `The "Daily" 'Post'`,
    'Back\\slash \\u0041 \\',
    '</script><script>alert(1)</script>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody might type
    '${process.exit(1)} `x` {{zone}} $& $1',
    'بريد "الدلتا" و‌אחר',
    '新聞 📰👩‍👩‍👧',
    "'], off: [",
    '# *Not* a [heading](x)',
  ])('%s', async (title) => {
    const sections = sectionsOf(`${title.replaceAll(',', ' ')} x, Local`, ['en']);
    const files = filesOf(checked({ ...ANSWERS, title, sections }, '/papers'));
    const name = Buffer.from(title).toString('hex').slice(0, 60);
    expect(await optionsIn(files, name)).toMatchObject({ title, sections });
    const manifest = JSON.parse(String(files.get('package.json')));
    expect(manifest.name).toBe('my-paper');
    expect(String(files.get('README.md')).split('\n')[1]).toBe('');
  });
});

/** The options of the theme that a configuration gives, as JavaScript reads it. */
async function optionsIn(files: ReturnType<typeof paperFiles>, name: string) {
  const folder = fileURLToPath(new URL('../.cache/configs/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.mjs`);
  const config = String(files.get('astro.config.mjs')).replace(/^import .*$/gm, '');
  writeFileSync(file, `const [defineConfig, broadsheet] = [(x) => x, (x) => x];\n${config}`);
  const { default: read } = await import(pathToFileURL(file).href);
  return read.integrations[0];
}

describe('the theme takes the options', () => {
  const each = Object.keys(TARGETS).flatMap((deploy) =>
    PRESETS.map((preset) => ({ deploy: deploy as Answers['deploy'], preset })),
  );
  it.each(each)('for $deploy, as a $preset', async ({ deploy, preset }) => {
    const languages = Object.keys(LANGUAGES);
    const sections = sectionsOf(Object.keys(SECTIONS).join(','), languages);
    const files = filesOf({ deploy, preset, languages, sections });
    const { options } = broadsheet(await optionsIn(files, `${deploy}-${preset}`));
    expect(options).toMatchObject({
      preset,
      languages,
      hosting: deploy === 'none' ? [] : [deploy],
    });
  });
});

describe('names', () => {
  it.each([
    ['my-paper', 'my-paper', 'My Paper'],
    ['papers/My Paper', 'my-paper', 'My Paper'],
    ['.', 'papers', 'Papers'],
    ['Café Été', 'cafe-ete', 'Café Été'],
    ['بريد', 'paper', 'بريد'],
    ['📰', 'paper', 'The Paper'],
    ['_x', 'x', 'X'],
  ])('the folder %s gives the package %s and the title %s', (folder, name, title) => {
    expect(packageName(folder, '/papers')).toBe(name);
    expect(titleFrom(folder, '/papers')).toBe(title);
  });

  it.each([
    '..',
    '../x',
    'a/../../x',
    'a\\..\\x',
    '',
    ' ',
    '/',
    '-x',
    'con',
    'a:b',
    'a.',
    'a\nb',
    'node_modules',
    'x/\u202egnp',
  ])('the folder %j is refused', (folder) => {
    expect(() => checked({ ...ANSWERS, folder }, '/papers')).toThrow(/create\/folder-name/);
  });
});
