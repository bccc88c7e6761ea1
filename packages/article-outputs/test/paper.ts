import {
  parseStory,
  publicStories,
  type Site,
  type StoryFacts,
  storyFacts,
} from '@broadsheet/article-schema';
import * as z from 'zod';
import type { Labels, Paper, StoryOutput } from '../src/index.ts';

/** A story with a photo and a body of two paragraphs; headline and date are there unless given. */
export function output(frontMatter: string): StoryOutput {
  const photo = {
    ...{ alt: 'A river', caption: 'The river', credit: 'Sam Hale' },
    files: [{ url: 'https://paper.example/p.jpg', width: 1200, height: 800, type: 'image/jpeg' }],
  };
  return {
    facts: facts(frontMatter),
    body: '<p>Secret <b>words</b> &amp; more</p><p>Secret words</p>',
    photo,
  };
}

export function facts(frontMatter: string): StoryFacts {
  const dated = frontMatter.includes('published:')
    ? frontMatter
    : `${frontMatter}\npublished: 2026-03-03T09:05`;
  const titled = frontMatter.includes('headline:') ? dated : `headline: H\n${dated}`;
  const rules = {
    zone: 'Africa/Cairo',
    photos: { alt: 'required', credit: 'required' } as const,
    extra: z.record(z.string(), z.unknown()),
    language: 'en',
  };
  const { value } = parseStory(
    { file: 'a.md', path: 'a', text: `---\nsection: local\n${titled}\n---\nBody text.\n` },
    rules,
  );
  const [story] = publicStories([value], '2027-01-01T00:00:00Z');
  if (!story) throw new Error('The story is not public.');
  return storyFacts(story, SITE);
}

export const WHOLE = `headline: Fish & <chips>
standfirst: What it is.
byline: [{ name: Sam }, { name: Pia, role: photographer }]
topics: [Water]
updated: 2026-03-04T10:00
corrections: [{ at: 2026-03-05T08:00, kind: correction, text: It was two. }]`;
export const LABELS: Labels = {
  corrections: {
    ...{ correction: 'Correction', clarification: 'Clarification', update: 'Update' },
    ...{ 'editors-note': 'Note', retraction: 'Retraction' },
  },
  heading: 'Corrections',
  more: 'Read on',
};
export const PAPER: Paper = {
  title: 'The Paper',
  description: '',
  language: 'en',
  url: 'https://paper.example/',
  publisher: {
    ...{ name: 'The Paper', newsName: 'The Paper', url: 'https://paper.example/', sameAs: [] },
    policies: { ethics: 'https://paper.example/ethics/' },
  },
  rights: { uses: {} },
};
export const FEED = {
  ...{ id: 'tag:paper.example,2020:feeds/', title: 'The Paper', description: '' },
  ...{ homeUrl: 'https://paper.example/', feedUrl: 'https://paper.example/rss.xml' },
  ...{ paper: PAPER, labels: LABELS },
};

export const SITE: Site = {
  title: 'The Paper',
  languages: ['en'],
  zone: 'Africa/Cairo',
  sections: [{ id: 'local', title: 'Local' }],
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
  people: new Map(),
};
