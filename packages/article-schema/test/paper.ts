import * as z from 'zod';
import { type Person, parseStory, type Site, type Story, type StoryRules } from '../src/index.ts';

/** Rules of a paper in Cairo. */
export const RULES: StoryRules & { language: string } = {
  zone: 'Africa/Cairo',
  photos: { alt: 'required', credit: 'required' },
  extra: z.record(z.string(), z.unknown()),
  language: 'en',
};

/** A story from front matter lines; headline, section and date are there unless given. */
export function story(frontMatter = '', body = 'Some text.', path = '2026/11/a-story'): Story {
  const given = (name: string) => new RegExp(`^${name}:`, 'm').test(frontMatter);
  const standard = ['headline: A headline', 'section: local', 'published: 2026-11-20T09:00'];
  const lines = [
    ...standard.filter((line) => !given(line.split(':')[0] ?? '')),
    frontMatter.trim(),
  ].filter(Boolean);
  const text = `---\n${lines.join('\n')}\n---\n\n${body}\n`;
  return parseStory({ file: `content/stories/${path}.md`, path, text }, RULES).value;
}

export function site(changes: Partial<Site> = {}): Site {
  return {
    title: { en: 'The Paper', ar: 'الصحيفة' },
    languages: ['en', 'ar'],
    zone: 'Africa/Cairo',
    sections: [{ id: 'local', title: { en: 'Local', ar: 'محليات' } }],
    authority: { domain: 'paper.example', year: 2020 },
    paths: {
      story: '/{yyyy}/{mm}/{slug}/',
      section: '/{section}/',
      topic: '/topics/{slug}/',
      person: '/people/{slug}/',
      series: '/series/{slug}/',
    },
    origin: 'https://paper.example',
    base: '/',
    people: new Map([['amina', AMINA]]),
    ...changes,
  };
}

const AMINA: Person = {
  id: 'amina',
  file: 'content/people/amina.md',
  name: 'Amina Hadid',
  names: { ar: 'أمينة حديد' },
  roles: {},
  bios: {},
  role: undefined,
  bio: undefined,
  photo: undefined,
  email: undefined,
  urls: [],
};
