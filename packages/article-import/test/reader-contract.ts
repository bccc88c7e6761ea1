import { expect, it } from 'vitest';
import type { ArchiveMap } from '../src/index.ts';
import type { Item, Reader } from '../src/reader.ts';

/** What every reader keeps, whatever it reads. */
export function readerContract(reader: Reader, source: string, map: ArchiveMap): void {
  const items = async () => {
    const all: Item[] = [];
    for await (const item of reader.read(source, { map, zone: 'UTC' })) all.push(item);
    return all;
  };

  it('gives the same items in the same order, with the same ids', async () =>
    expect(await items()).toEqual(await items()));

  it('names the source of each item, and the place of each note in it', async () => {
    for (const { source: place, notes } of await items()) {
      expect(place.line).toBeGreaterThan(0);
      for (const note of notes) expect(note.place.line).toBeGreaterThan(0);
    }
  });

  it('gives every story an id, a headline, a section and a slug, and no id twice', async () => {
    const stories = (await items()).filter((item) => item.kind === 'story');
    for (const { fields } of stories)
      expect(Object.keys(fields)).toEqual(
        expect.arrayContaining(['id', 'headline', 'section', 'slug']),
      );
    expect(new Set(stories.map(({ fields }) => fields.id)).size).toBe(stories.length);
  });

  it('brings every person that a byline names', async () => {
    const all = await items();
    const people = new Set(all.filter((item) => item.kind === 'person').map(({ id }) => id));
    const named = all.flatMap((item) =>
      item.kind === 'story' ? ((item.fields.byline as Credit[] | undefined) ?? []) : [],
    );
    const ids = named.map((credit) => (typeof credit === 'string' ? credit : credit.person));
    expect(ids.filter((id) => !people.has(id))).toEqual([]);
  });

  it('says of every guess about a field what it decided on, from what, and how sure it is', async () => {
    for (const { notes } of await items())
      for (const note of notes)
        if (note.what === 'guessed' && note.field !== 'body')
          expect(note, note.code).toMatchObject({
            value: expect.any(String),
            source: expect.any(String),
            confidence: expect.stringMatching(/^(high|medium|low)$/),
          });
  });

  it('gives every page a title and an address of its own', async () => {
    const pages = (await items()).filter((item) => item.kind === 'page');
    for (const { fields } of pages) expect(fields.title).toMatch(/\S/);
    expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
  });

  it('says why it refuses or leaves out', async () => {
    for (const item of await items())
      if (item.kind === 'refused' || item.kind === 'left-out')
        expect(item.reason.length).toBeGreaterThan(10);
  });
}

type Credit = string | { person: string };
