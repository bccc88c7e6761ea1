import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Item, ninjsReader, parseArchiveMap } from '@broadsheet/article-import';
import { canceledNinjs, ninjs, type Paper, type StoryOutput } from '@broadsheet/article-outputs';
import {
  feedId,
  parseStory,
  publicStories,
  type Site,
  storyFacts,
} from '@broadsheet/article-schema';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

/** What `article-outputs` writes as ninjs, read back by `article-import`: what ninjs can carry is the same. */
const STORIES: Record<string, string> = {
  'a report with everything': `
id: river
headline: The river & its <banks>
standfirst: A metre in one night.
headlines: { short: River, social: The river rises, search: River rises in Delta }
section: local
topics: [Water, "Ships & boats"]
places: [Delta, Port Said]
byline: [ann-lee, { person: sam-bell, role: photographer }, { person: eva-ost, role: translator }]
dateline: Delta Port
published: 2026-03-03T09:05:00+02:00
updated: 2026-03-04T10:00:00+02:00
expires: 2029-01-01T00:00:00Z
attribution: { publisher: Delta Wire, url: https://wire.example/, relation: syndicated }
`,
  'a story with corrections': `
id: https://old.example/?p=12
headline: It was two
section: business
published: 2026-03-03T09:05:00Z
corrections:
  - { at: 2026-03-05T08:00:00Z, kind: correction, text: "It was two: not three." }
  - { at: 2026-03-06T08:00:00Z, kind: clarification, text: Two at noon. }
  - { at: 2026-03-07T08:00:00Z, kind: editors-note, text: A note. }
  - { at: 2026-03-08T08:00:00Z, kind: update, text: "One more: nobody was hurt." }
`,
  'an original elsewhere': `
id: elsewhere
headline: Elsewhere
section: local
published: 2026-03-03T09:05:00Z
canonical: https://partner.example/elsewhere/
`,
  'a story in Arabic': `
id: arabic
headline: النهر يرتفع
standfirst: متر في ليلة واحدة.
section: local
language: ar
byline: [sara-nour]
published: 2026-03-03T09:05:00Z
`,
  'an analysis': kind('analysis'),
  'an opinion': `${kind('opinion')}byline: [ann-lee]\n`,
  'an editorial': kind('editorial'),
  'an explainer': kind('explainer'),
  'a brief': kind('brief'),
  letters: kind('letters'),
  'an interview': `${kind('interview')}interviewee: { name: Cleo Dar }\n`,
  'an obituary': `${kind('obituary')}obituary: { name: Cleo Dar }\n`,
};

function kind(name: string): string {
  return `
id: ${name}
headline: Of kind ${name}
kind: ${name}
section: local
published: 2026-03-03T09:05:00Z
`;
}

const PEOPLE = {
  'ann-lee': 'Ann Lee',
  'sam-bell': 'Sam Bell',
  'eva-ost': 'Eva Ost',
  'sara-nour': 'سارة نور',
};
const SITE: Site = {
  ...{ title: 'The Paper', languages: ['en', 'ar'], zone: 'UTC', origin: 'https://paper.example' },
  ...{ base: '/', authority: { domain: 'paper.example', year: 2020 } },
  sections: [
    { id: 'local', title: 'Local news' },
    { id: 'business', title: 'Business' },
  ],
  paths: {
    ...{ story: '/{yyyy}/{mm}/{slug}/', section: '/{section}/', topic: '/topics/{slug}/' },
    ...{ person: '/people/{slug}/', series: '/series/{slug}/' },
  },
  people: new Map(
    Object.entries(PEOPLE).map(([id, name]) => [
      id,
      { id, name, file: `${id}.md`, names: {}, roles: {}, bios: {}, urls: [] },
    ]),
  ),
};
const PAPER: Paper = {
  ...{ title: 'The Paper', description: '', language: 'en', url: 'https://paper.example/' },
  publisher: {
    ...{ name: 'The Paper', newsName: 'The Paper', url: 'https://paper.example/', sameAs: [] },
    policies: { corrections: 'https://paper.example/corrections/' },
  },
  rights: { uses: {}, terms: 'https://paper.example/terms/' },
};
const PHOTO = {
  ...{ alt: 'A river', caption: 'The river at noon', credit: 'Sam Bell' },
  rights: {
    ...{ holder: 'The Paper', licence: 'https://paper.example/licence/' },
    url: 'https://paper.example/buy/',
  },
  files: [
    { url: 'https://paper.example/p-1200.jpg', width: 1200, height: 800, type: 'image/jpeg' },
    { url: 'https://paper.example/p-600.jpg', width: 600, height: 600, type: 'image/jpeg' },
  ],
};
const BODY =
  '<p>It rose by <em>one</em> metre &amp; more.</p><h2>Then</h2><ul><li>It fell.</li></ul>';
const MARKDOWN = 'It rose by *one* metre & more.\n\n## Then\n\n- It fell.';
const MAP = parseArchiveMap(
  'sections: { Local news: local, Business: business }\norigin: https://paper.example',
  'map.yaml',
);

const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
afterAll(() => rmSync(folder, { recursive: true }));

function storyOf(frontMatter: string) {
  const rules = {
    ...{ zone: 'UTC', language: 'en', extra: z.record(z.string(), z.unknown()) },
    photos: { alt: 'required', credit: 'required' } as const,
  };
  const { value } = parseStory(
    { file: 'a.md', path: 'a', text: `---${frontMatter}---\n\n${MARKDOWN}\n` },
    rules,
  );
  const [story] = publicStories([{ ...value, slug: 'the-slug' }], '2027-01-01T00:00:00Z');
  if (!story) throw new Error('The story is not public.');
  return story;
}

async function readBack(text: string): Promise<Item[]> {
  writeFileSync(join(folder, 'item.json'), text);
  const items: Item[] = [];
  const options = { map: MAP, zone: 'UTC', media: 'fetch' as const };
  for await (const item of ninjsReader.read(folder, options)) items.push(item);
  return items;
}

describe('ninjs written and read back', () => {
  it.each(Object.entries(STORIES))('%s is the same', async (_, frontMatter) => {
    const story = storyOf(frontMatter);
    const facts = storyFacts(story, SITE);
    const output: StoryOutput = { facts, body: BODY, photo: PHOTO };
    const [item, ...rest] = await readBack(ninjs(output, PAPER));
    if (item?.kind !== 'story') throw new Error(`It is read as ${item?.kind}.`);
    const { photo, ...fields } = item.fields as Record<string, unknown> & {
      photo: { src: string };
    };
    const read = storyOf(`\n${JSON.stringify(fields)}\n`);
    const names = new Map(
      rest.map((each) => (each.kind === 'person' ? [each.id, each.fields.name] : [])) as [
        string,
        unknown,
      ][],
    );
    const carried = (one: typeof story, nameOf: (id: string) => unknown) => ({
      id: feedId(one.id, SITE),
      ...{ headline: one.headline, standfirst: one.standfirst, headlines: one.headlines },
      ...{ kind: one.kind, section: one.section, topics: one.topics, places: one.places },
      byline: one.byline.map((credit) => [nameOf(credit.person ?? ''), credit.role]),
      ...{ dateline: one.dateline, published: one.published, updated: one.updated },
      ...{ expires: one.expires, status: one.status, slug: one.slug, language: one.language },
      ...{ canonical: one.canonical, corrections: one.corrections },
      attribution: one.attribution,
      ...{ interviewee: one.interviewee, obituary: one.obituary },
    });
    expect(carried(read, (id) => names.get(id))).toEqual(
      carried(story, (id) => PEOPLE[id as keyof typeof PEOPLE]),
    );
    const { files, ...words } = PHOTO;
    expect({ ...photo, src: item.pictures[photo.src] }).toEqual({ ...words, src: files[0]?.url });
    expect(item.body).toBe(MARKDOWN);
    expect(item.fields.aliases).toBeUndefined();
  });

  it('a translation names its original again', async () => {
    const [english, arabic] = ['a report with everything', 'a story in Arabic'].map((name) =>
      storyFacts(storyOf(STORIES[name] ?? ''), SITE),
    );
    if (!english || !arabic) throw new Error('A story is missing.');
    const linked = (facts: typeof english, other: typeof english, isOriginal: boolean) => {
      const { id, url, language, headline } = other;
      const translations = [{ id, url, language, headline, isOriginal }];
      return JSON.parse(ninjs({ facts, body: BODY, translations }, PAPER));
    };
    const items = await readBack(
      JSON.stringify([linked(english, arabic, false), linked(arabic, english, true)]),
    );
    const originals = items.map((item) => (item.kind === 'story' ? item.fields.translationOf : ''));
    expect(originals.filter(Boolean)).toEqual([english.id]);
  });

  it('a story for subscribers comes back without its text, and is not published', async () => {
    const story = storyOf(
      `${STORIES['a report with everything']?.trimEnd()}\naccess: subscriber\n`,
    );
    const output = { facts: storyFacts(story, SITE), body: BODY };
    const [item] = await readBack(ninjs(output, PAPER));
    expect(item).toMatchObject({ kind: 'story', body: '', fields: { status: 'draft' } });
  });

  it('a withdrawn story is withdrawn, and keeps the headline that it had', async () => {
    const facts = storyFacts(storyOf(STORIES['a report with everything'] ?? ''), SITE);
    const before = JSON.parse(ninjs({ facts, body: BODY }, PAPER));
    const after = JSON.parse(canceledNinjs(facts.id, '2026-04-01T00:00:00Z'));
    const [older, item] = await readBack(JSON.stringify([before, after]));
    expect(older).toMatchObject({ kind: 'left-out', code: 'import/older-version' });
    expect(item).toMatchObject({
      ...{ kind: 'story', body: '' },
      fields: { id: facts.id, headline: 'The river & its <banks>', status: 'withdrawn' },
    });
  });
});
