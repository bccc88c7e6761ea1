import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, makeSite, type Site, storyFile } from './site.ts';

const FILES = {
  'content/stories/public.md': storyFile({ headline: 'Public' }),
  'content/stories/draft.md': storyFile({ status: 'draft', headline: 'Markerdraft' }),
  'content/stories/undated.md': '---\nheadline: Undated\nsection: local\nstatus: draft\n---\n',
  'content/stories/later.md': storyFile({ headline: 'Later', published: '2026-12-01T06:00' }),
  'content/stories/gone.md': storyFile({ headline: 'Markergone', status: 'withdrawn' }),
  'content/stories/over.md': storyFile({ headline: 'Markerover', expires: '2026-11-21T09:00' }),
};
const DRAFTS = { BROADSHEET_DRAFTS: '1' };

describe('a preview, BROADSHEET_DRAFTS=1 before a build', () => {
  let site: Site;
  const pages = () => filesIn(join(site.root, '.cache/drafts'));
  const page = (path: string) => String(pages().get(path));
  let kept: { due: string; dist: Map<string, Buffer> };

  beforeAll(async () => {
    site = makeSite('preview', { files: FILES });
    await site.build();
    kept = {
      due: readFileSync(join(site.root, '.cache/due.json'), 'utf8'),
      dist: filesIn(join(site.root, 'dist')),
    };
    const { code, output } = await site.build({
      ...DRAFTS,
      BROADSHEET_NOW: '2026-11-22T10:00:00Z',
    });
    expect(code, output).toBe(0);
  });

  it('shows drafts and what waits for its time, each saying so', () => {
    expect(page('2026/11/draft/index.html')).toContain('Draft: not published</aside>');
    expect(page('2026/11/undated/index.html')).toContain('Draft: not published</aside>');
    expect(page('2026/12/later/index.html')).toMatch(
      /Not published before December 1, 2026[^<]*<\/aside>/,
    );
    expect(page('index.html')).toContain('Markerdraft');
  });

  it('marks every page, and lets no machine keep it', () => {
    const html = [...pages()].filter(([path]) => path.endsWith('.html'));
    expect(html.length).toBeGreaterThan(8);
    for (const [path, bytes] of html.filter(([, bytes]) => bytes.includes('<body'))) {
      expect(bytes.toString(), path).toContain('data-part="preview"');
      expect(bytes.toString(), path).toMatch(/<meta name="robots" content="noindex/);
    }
    expect(page('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect([...pages().keys()].filter((path) => path.startsWith('editions/'))).toEqual([]);
  });

  it('holds nothing that was withdrawn or is over', () => {
    for (const [path, bytes] of pages())
      expect(/Marker(gone|over)/.test(bytes.toString()), path).toBe(false);
  });

  it('leaves the paper and what is recorded of it as they were', () => {
    expect(filesIn(join(site.root, 'dist'))).toEqual(kept.dist);
    expect(readFileSync(join(site.root, '.cache/due.json'), 'utf8')).toBe(kept.due);
    expect(existsSync(join(site.root, '.cache/preview/due.json'))).toBe(true);
  });

  it('no longer marks a story once its time has come', async () => {
    await site.build({ ...DRAFTS, BROADSHEET_NOW: '2026-12-01T05:00:00Z' });
    expect(page('2026/12/later/index.html')).toContain(
      'Preview with drafts: not published</aside>',
    );
  });
});
