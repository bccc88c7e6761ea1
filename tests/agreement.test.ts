import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  CODES,
  checkFolder,
  FACT_NAMES,
  type FactName,
  type Finding,
  FORMATS,
  type Format,
  parseSettings,
} from '@broadsheet/article-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MUTATIONS, NEWS, SEARCH, STORY } from './mutations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = join(root, 'sites/demo');
const NOW = '2026-11-24T06:00:00Z';
const scratch = mkdtempSync(join(tmpdir(), 'agreement-'));
/** The demo as it is built at one moment, and of it what tells of two stories. */
const [whole, small] = [join(scratch, 'dist'), join(scratch, 'small')] as const;
let fragment = '';

beforeAll(() => {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--outDir', whole], {
    cwd: demo,
    env: { ...process.env, BROADSHEET_NOW: NOW, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  });
  const fragments = join('pagefind/en-2026/fragment');
  fragment = join(
    fragments,
    readdirSync(join(whole, fragments)).find((name) =>
      gunzipSync(readFileSync(join(whole, fragments, name))).includes(`"url":"/${STORY}"`),
    ) ?? '',
  );
  for (const file of [STORY, NEWS, fragment, ...FILES])
    cpSync(join(whole, file), join(small, file), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the demo newspaper, read back', () => {
  it('agrees with itself in every output, and breaks no rule', () => {
    const file = join(demo, 'article-check.json');
    const settings = parseSettings(readFileSync(file, 'utf8'), file, CODES);
    const report = checkFolder(whole, { now: Date.parse(NOW), settings });
    expect(report.findings).toEqual([]);
    expect(Object.keys(Object.fromEntries(report.compared)).sort()).toEqual(
      FORMATS.filter((format) => format !== 'page').toSorted(),
    );
  });

  const caught = new Map<string, string[]>();

  it.each(MUTATIONS)('is caught with another $fact in $format', ({ format, fact, file, alter }) => {
    const before = new Set(findings().map(lineOf));
    const path = join(small, file === SEARCH ? fragment : file);
    const bytes = readFileSync(path);
    try {
      writeFileSync(path, alter(bytes));
      const found = findings().filter((finding) => !before.has(lineOf(finding)));
      const disagreements = found.filter((finding) => finding.fact !== undefined);
      expect(found).not.toEqual([]);
      if (disagreements.length > 0) expect(disagreements.map((one) => one.fact)).toContain(fact);
      caught.set(`${fact} ${format}`, [...new Set(found.map(({ code }) => code))].sort());
    } finally {
      writeFileSync(path, bytes);
    }
  });

  it('has its mutations in a table that anybody can read', async () => {
    expect(caught.size).toBe(MUTATIONS.length);
    const path = join(root, 'packages/article-check/docs/mutations.md');
    await expect(tableOf(caught)).toMatchFileSnapshot(path);
  });
});

function findings(): readonly Finding[] {
  return checkFolder(small, { now: Date.parse(NOW), settings: { off: {} } }).findings;
}

function lineOf({ code, file, message }: Finding): string {
  return `${code} ${file} ${message}`;
}

function tableOf(caught: ReadonlyMap<string, readonly string[]>): string {
  const cell = (fact: FactName, format: Format) => {
    const codes = caught.get(`${fact} ${format}`);
    if (!codes) return '–';
    return codes.includes('facts-disagree') ? 'caught' : `caught by ${codes.join(', ')}`;
  };
  return `# Mutations

Each fact of a story of the demo newspaper, altered in one output alone, and whether the check noticed. A dash stands where the output has no place for the fact. The unaltered newspaper has no findings.

| fact | ${FORMATS.join(' | ')} |
| --- |${' --- |'.repeat(FORMATS.length)}
${FACT_NAMES.map((fact) => `| ${fact} | ${FORMATS.map((format) => cell(fact, format)).join(' | ')} |`).join('\n')}

${caught.size} of ${MUTATIONS.length} mutations are caught. This table is written by a test.
`;
}

const FILES = [
  ...['rss.xml', 'atom.xml', 'feed.json', 'corrections.xml'],
  ...['sitemap-index.xml', 'sitemap-2026-11.xml', 'news-sitemap.xml'],
];
