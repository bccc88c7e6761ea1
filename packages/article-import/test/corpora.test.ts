import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeRanges } from '../src/body/scan.ts';
import { importArchive, markdownReader, parseArchiveMap } from '../src/index.ts';
import { splitFrontMatter } from '../src/readers/markdown/front-matter.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpora = join(root, '../shared/corpora/markdown');

/** Real archives, where they are at hand. */
describe.skipIf(!existsSync(corpora)).each(['digitalgov', '18f'])('the archive %s', (name) => {
  const out = mkdtempSync(join(tmpdir(), 'corpus-'));
  const source = join(corpora, name);
  const importing = async () => {
    const map = parseArchiveMap(
      readFileSync(join(root, `sites/archive/import/${name}.yaml`), 'utf8'),
      `${name}.yaml`,
    );
    return (
      await importArchive({
        reader: markdownReader,
        source,
        out,
        map,
        zone: 'America/New_York',
        media: 'copy',
      })
    ).report;
  };

  it('comes over: every file is a story, a redirect or refused with a reason, at most 1 % refused, and no word is lost quietly', {
    timeout: 120_000,
  }, async () => {
    const report = await importing();
    const { sources, stories, redirects, refused } = report.totals;
    expect(stories + redirects + refused).toBe(sources);
    expect(refused / sources).toBeLessThanOrEqual(0.01);
    let [words, lost] = [0, 0];
    for (const item of report.items) {
      if (item.kind !== 'story' || !item.path) continue;
      const before = splitFrontMatter(
        '',
        readFileSync(join(source, item.source.file), 'utf8'),
      ).body;
      const after = readFileSync(join(out, item.path), 'utf8');
      expect(withoutCode(after), item.path).not.toMatch(/\{\{[<%]|\{%/);
      const there = new Map<string, number>();
      for (const word of wordsOf(after)) there.set(word, (there.get(word) ?? 0) + 1);
      for (const word of wordsOf(withoutTags(before))) {
        words++;
        const left = there.get(word) ?? 0;
        if (left === 0) lost++;
        else there.set(word, left - 1);
      }
    }
    expect(lost / words).toBeLessThan(0.005);
  });
});

function withoutCode(text: string): string {
  return codeRanges(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}

/** A source body without what is no text of its own: tags, scripts, addresses, HTML. */
function withoutTags(body: string): string {
  return body
    .replace(
      /<script[\s\S]*?<\/script>|\{\{[<%]?[\s\S]*?[>%]?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/g,
      ' ',
    )
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
