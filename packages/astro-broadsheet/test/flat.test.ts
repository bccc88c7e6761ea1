import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { randomOf } from '@broadsheet/article-fixtures';
import { expect, it } from 'vitest';
import { EDITS, firstPaper, HIDDEN, OTHER_FILES, WIDE_EDITS, writePaper } from './edits.ts';
import { type Built, differences, makeSite, storyFile } from './site.ts';

const SEED = 7;
const ROUNDS = 2;

it('publishes any edit as a whole build in several processes would, byte for byte, also after a build was killed', async () => {
  const random = randomOf(SEED);
  const paper = firstPaper();
  const site = makeSite('flat', { files: OTHER_FILES });
  let names = writePaper(paper, site, []);
  const began = performance.now();
  let last = await site.build();
  const wholeMs = performance.now() - began;
  expect(last.code, last.output).toBe(0);
  for (const hand of [...dealt(EDITS, random), WIDE_EDITS]) {
    for (const edit of Object.values(hand)) edit(paper, site);
    names = writePaper(paper, site, names);
    const killed = await site.kill(wholeMs * (0.3 + random() * 0.4));
    if (killed.code === 0) last = killed;
    const [next, cold] = await Promise.all([
      site.build({ BROADSHEET_PROCESSES: '1' }),
      site.cold({ BROADSHEET_PROCESSES: '2' }),
    ]);
    expect(next.code, next.output).toBe(0);
    expect(cold.output, 'what Astro rendered').not.toMatch(/\/(local|2026\/05)\//);
    expect(differences(next, cold), `after: ${Object.keys(hand).join('; ')}`).toEqual([]);
    expect(changesIn(site.root), Object.keys(hand).join('; ')).toEqual(changesBetween(last, next));
    last = next;
  }
  const leaks = [...last.files].filter(([path, bytes]) =>
    `${path}${opened(path, bytes)}`.includes(HIDDEN),
  );
  expect(leaks.map(([path]) => path)).toEqual([]);
}, 200_000);

it('publishes nothing where a story is changed while the paper is being built', async () => {
  const files = { 'content/stories/one.md': storyFile(), 'src/change.ts': CHANGE };
  const site = makeSite('meanwhile', { files, options: { pageData: './src/change.ts' } });
  const before = await site.build();
  expect(before.code, before.output).toBe(0);
  site.write('content/stories/one.md', storyFile({}, 'Other text.'));
  const after = await site.build({ CHANGE: '1' });
  expect(after.code).not.toBe(0);
  expect(
    after.output,
  ).toContain(`content/stories/one.md was changed while the paper was being built.
  Nothing is published. Build again.
  publish/changed-meanwhile`);
  expect(differences(before, after)).toEqual([]);
}, 60_000);

const CHANGE = `import { appendFileSync } from 'node:fs';

export default function change(page) {
  if (page.kind === 'story' && process.env.CHANGE) appendFileSync('content/stories/one.md', 'More.');
  return page;
}
`;

/** The edits in another order, in as many hands as there are rounds. */
function dealt(edits: typeof EDITS, random: () => number): (typeof EDITS)[] {
  const shuffled = Object.entries(edits)
    .map((edit) => ({ edit, at: random() }))
    .toSorted((a, b) => a.at - b.at);
  return Array.from({ length: ROUNDS }, (_, round) =>
    Object.fromEntries(
      shuffled.filter((_, index) => index % ROUNDS === round).map(({ edit }) => edit),
    ),
  );
}

/** What a host that uploads file by file is told. */
function changesIn(root: string): { written: string[]; deleted: string[] } {
  const changes = JSON.parse(readFileSync(join(root, '.cache/changes.json'), 'utf8'));
  return { ...changes, written: changes.written.filter(isNoIndex) };
}

function changesBetween(before: Built, after: Built) {
  const changed = differences(before, after).sort();
  return {
    written: changed.filter((path) => after.files.has(path)).filter(isNoIndex),
    deleted: changed.filter((path) => !after.files.has(path)),
  };
}

/** A part of the search index that is built again may come out as it was. */
function isNoIndex(path: string): boolean {
  return !path.startsWith('pagefind/');
}

function opened(path: string, bytes: Buffer): string {
  return (/\.pf_\w+$/.test(path) ? gunzipSync(bytes) : bytes).toString('latin1');
}
