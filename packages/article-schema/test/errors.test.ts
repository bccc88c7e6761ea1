import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ContentError, parsePage, parsePerson, parseStory } from '../src/index.ts';
import { RULES } from './paper.ts';

const folder = new URL('./stories/', import.meta.url);

/** Each file of `stories/` beside the whole text of what is said of it. */
describe('what is said of a story with', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const said = messageOf(() =>
      parseStory({ file: `content/stories/${name}`, path: name.replace('.md', ''), text }, RULES),
    );
    await expect(`${said}\n`).toMatchFileSnapshot(`stories/${name.replace('.md', '.txt')}`);
  });
});

it('shows in the readme what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(readme) ?? [];
  const fields =
    'headline: A\nsection: local\npublished: 2026-03-03T09:05\nkicker: B\nid: c\nphoto:';
  const text = `---\n${fields}\n  src: ./a.jpg\n  alt: A bridge\n---\n`;
  const source = { file: 'content/stories/2026/flood.md', path: '2026/flood', text };
  expect(`${messageOf(() => parseStory(source, RULES))}\n`).toBe(shown);
});

it('tells of people and pages in the same way', () => {
  const person = messageOf(() =>
    parsePerson(
      { file: 'p.md', path: 'p', text: '---\nnam: A\nemail: x\nurls: [me]\n---\n' },
      RULES,
    ),
  );
  const page = messageOf(() =>
    parsePage({ file: 'about.md', path: 'about', text: '---\ntittle: A\n---\n' }, RULES),
  );
  expect(`${person}\n\n${page}`).toMatchSnapshot();
});

it('takes a story that has all fields', () => {
  const text = readFileSync(new URL('./whole-story.md', import.meta.url), 'utf8');
  expect(
    parseStory({ file: 'whole-story.md', path: 'whole-story', text }, RULES).value,
  ).toMatchSnapshot();
});

function messageOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return 'Nothing is wrong.';
}
