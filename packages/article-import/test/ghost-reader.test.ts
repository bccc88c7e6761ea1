import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ghostReader, type ImportJob, importArchive, parseArchiveMap } from '../src/index.ts';
import { textsIn } from './archive.ts';
import { readerContract } from './reader-contract.ts';

const source = fileURLToPath(new URL('./fixtures/ghost/paper/', import.meta.url));
const map = parseArchiveMap(readFileSync(join(source, 'map.yaml'), 'utf8'), 'map.yaml');

async function imported(changes: Partial<ImportJob> = {}) {
  const out = changes.out ?? mkdtempSync(join(tmpdir(), 'ghost-'));
  const job = {
    reader: ghostReader,
    source,
    out,
    map,
    zone: 'Africa/Cairo',
    media: 'copy' as const,
  };
  const { report } = await importArchive({ ...job, ...changes });
  return { out, report };
}

const DAY = '2026-02-02T06:05:00Z';

describe('a paper of Ghost', () => {
  readerContract(ghostReader, source, map);

  it('becomes stories, pages, people, pictures and redirects', async () => {
    const { out } = await imported();
    const { '.import.json': _, ...texts } = textsIn(out);
    const all = Object.entries(texts).map(([path, text]) => `=== ${path}\n${text}`);
    await expect(all.join('\n')).toMatchFileSnapshot('./fixtures/ghost/paper.txt');
  });

  it('is reported: everything guessed, dropped, left out and refused, with its place', async () => {
    const { report } = await imported();
    const said = report.items.flatMap(({ kind, source: place, code, reason, notes }) => [
      ...(reason ? [`${place.file}:${place.line}:${place.column} ${kind} ${code} ${reason}`] : []),
      ...notes
        .filter(({ what }) => what !== 'kept')
        .map(
          (note) =>
            `${note.place.file}:${note.place.line}:${note.place.column} ${note.what} ${note.code} ${note.message}${note.value ? ` → ${note.value} (${note.source}, ${note.confidence})` : ''}`,
        ),
    ]);
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('./fixtures/ghost/paper.notes.txt');
  });

  it('carries no address of a person, no password, no key, no member and no code', async () => {
    const { out, report } = await imported();
    const everything = JSON.stringify([textsIn(out), report]);
    for (const secret of ['@courier.example', '$2a$10', 'sk_live', 'track()', 'javascript:'])
      expect(everything).not.toContain(secret);
  });

  it('shows to everyone only what everyone was shown', async () => {
    const { out } = await imported();
    const published = Object.entries(textsIn(out)).filter(
      ([path, text]) => /^(stories|pages)\//.test(path) && !/^status: draft$/m.test(text),
    );
    const names = published.map(([path]) => path.split('/').at(-1)).sort();
    expect(names).toEqual([
      ...['a-post-without-a-name.md', 'about.md', 'bridge-closed-2.md', 'bridge-closed.md'],
      ...['contact.md', 'ferry.md', 'html.md', 'long-ago.md', 'to-come.md'],
    ]);
    const toCome = published.find(([path]) => path.endsWith('to-come.md'))?.[1];
    expect(toCome).toContain('published: 2027-01-01T06:00:00Z');
    expect(JSON.stringify(textsIn(out)['redirects.yaml'])).not.toContain('secret-plans');
  });

  it('holds back what was scheduled for a time that has come since, unless an import published it', async () => {
    const file = 'stories/2027/01/to-come.md';
    const first = await imported({ now: '2026-03-02T00:00:00Z' });
    expect(textsIn(first.out)[file]).not.toContain('status:');
    const late = await imported({ now: '2027-02-01T00:00:00Z' });
    expect(textsIn(late.out)[file]).toContain('status: draft');
    const again = await imported({ now: '2027-02-01T00:00:00Z', out: first.out });
    expect(textsIn(again.out)[file]).not.toContain('status:');
  });

  it('shows what was for members where the map says so, and marks it', async () => {
    const { out } = await imported({ map: { ...map, members: 'publish' } });
    const text = textsIn(out)['stories/2026/02/members.md'];
    expect(text).toContain('access: subscriber');
    expect(text).not.toContain('status:');
    expect(textsIn(out)['stories/2026/02/letter.md']).toContain('status: draft');
  });

  it('fetches the pictures that are not at hand from where the paper stood', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ghost-'));
    const post = { id: '1', title: 'One', slug: 'one', status: 'published', published_at: DAY };
    const feature_image = '__GHOST_URL__/content/images/size/w600/2026/02/far.png';
    const html = '<p><img src="https://pictures.example/photo-1?fm=webp"></p>';
    const posts = [{ ...post, feature_image, html }];
    writeFileSync(join(folder, 'export.json'), JSON.stringify({ data: { posts } }));
    const asked: string[] = [];
    const { out } = await imported({
      media: 'fetch',
      source: folder,
      url: 'https://courier.example',
      fetchPicture: async (address) => {
        asked.push(address);
        return { bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') };
      },
    });
    expect(asked).toEqual([
      'https://courier.example/content/images/2026/02/far.png',
      'https://pictures.example/photo-1?fm=webp',
    ]);
    expect(Object.keys(textsIn(out)).filter((path) => path.startsWith('media/'))).toEqual([
      'media/2026/02/far.png',
      'media/pictures.example/photo-1.webp',
    ]);
  });

  it('without pictures keeps their words', async () => {
    const { out } = await imported({ media: 'skip' });
    expect(textsIn(out)['stories/2026/02/bridge-closed.md']).toContain('*(Picture: The bridge)*');
  });
});
