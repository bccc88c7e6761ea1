// Measures the search against its targets. `--json FILE` writes the rows; `--sizes 1000,10000` measures fewer
// papers, and `--no-ranking` leaves the judged set out.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  FOLDING,
  printScore,
  randomOf,
  type ScoreRow,
  scoreRow,
} from '@broadsheet/article-fixtures';
import { removeAside } from './aside.ts';
import { readArchive } from './judged/archive.ts';
import { bm25Engine, broadsheetEngine, fetchFrom, miniSearchEngine } from './judged/engines.ts';
import { judge } from './judged/judge.ts';
import { handWritten, knownItems } from './judged/known-items.ts';
import { type PaperStory, storiesOf } from './paper/stories.ts';
import { inventedVocabulary, vocabularyOf } from './paper/vocabulary.ts';
import { pagePath, writePages } from './paper/write-pages.ts';
import { rightPairs } from './search/folding.ts';
import { timeCold, timeEdit, timePagefind } from './search/indexing.ts';
import { leakedBytes } from './search/leak.ts';
import { judgePagefind, measurePagefind } from './search/plain-pagefind.ts';
import { queriesOf } from './search/queries.ts';
import { bundlePage, type Loaded, measureReader } from './search/reader.ts';

const SEED = 7;
const scratch = fileURLToPath(new URL('../.cache/search/', import.meta.url));
const args = process.argv.slice(2);
const sizes =
  (args.includes('--sizes') ? args[args.indexOf('--sizes') + 1] : '1000,10000,50000')
    ?.split(',')
    .map(Number) ?? [];
mkdirSync(scratch, { recursive: true });

const articles = readArchive();
const vocabulary =
  articles.length > 0
    ? vocabularyOf(articles.map(({ body }) => body))
    : inventedVocabulary(40_000, randomOf(SEED));
const rows: ScoreRow[] = [];
const isRanked = articles.length > 0 && !args.includes('--no-ranking');
if (isRanked) rows.push(...(await ranking()));
else if (articles.length === 0)
  console.log('The archives of ../shared/corpora/markdown are not here: ranking is not measured.');
rows.push(scoreRow('folding-pairs', FOLDING.length, 'pairs', ['>=', 120]));
rows.push(
  scoreRow('folding-pairs-wrong', FOLDING.length - (await rightPairs()), 'pairs', ['<=', 0]),
);
const some = [...storiesOf({ count: 30, seed: SEED, vocabulary })];
rows.push(scoreRow('leak-bytes', await leakedBytes(some), 'bytes', ['<=', 0]));
await bundlePage(join(scratch, 'page'));
for (const size of sizes) rows.push(...(await paper(size)));
removeAside();
process.exitCode = printScore(rows, args);

/** How high the right article stands, beside three others over the same text. */
async function ranking(): Promise<ScoreRow[]> {
  const items = [...knownItems(articles, 600, randomOf(SEED)), ...handWritten(articles)];
  const folder = join(scratch, 'judged');
  const engine = await broadsheetEngine(articles, folder);
  fetchFrom(folder);
  const own = await judge(engine, items);
  const mini = await judge(miniSearchEngine(articles), items);
  const bm25 = await judge(bm25Engine(articles), items);
  const pagefind = await judgePagefind(articles, items, join(scratch, 'judged-pagefind'));
  return [
    scoreRow('judged-queries', items.length, 'queries', ['>=', 560]),
    scoreRow('mrr-known-item', own.mrr, '', ['>=', mini.mrr]),
    scoreRow('ndcg10-known-item', own.ndcg, '', ['>=', mini.ndcg]),
    scoreRow('mrr-minisearch', mini.mrr, ''),
    scoreRow('ndcg10-minisearch', mini.ndcg, ''),
    scoreRow('mrr-bm25', bm25.mrr, ''),
    scoreRow('ndcg10-bm25', bm25.ndcg, ''),
    scoreRow('mrr-pagefind', pagefind.mrr, ''),
    scoreRow('ndcg10-pagefind', pagefind.ndcg, ''),
  ];
}

/** What a paper of so many stories costs its publisher and its readers. */
async function paper(size: number): Promise<ScoreRow[]> {
  const folder = join(scratch, `paper-${size}`);
  const stories = [...storiesOf({ count: size, seed: SEED, vocabulary })];
  if (!existsSync(`${folder}.done`)) {
    writePages(folder, stories);
    writeFileSync(`${folder}.done`, '');
  }
  const found: ScoreRow[] = [];
  const colds = await times(size > 10_000 ? 1 : 3, () => timeCold(folder));
  const cold = median(colds.map(({ seconds }) => seconds));
  found.push(scoreRow(`index-${size}-s`, cold, 's'));
  if (size === 10_000) {
    const plain = join(scratch, 'plain');
    const cli = median([1, 2, 3].map(() => timePagefind(folder, join(plain, 'pagefind'))));
    const last = stories.slice(-5);
    const edited = await times(5, (at) => timeEdit(folder, pagePath(last[at] as PaperStory)));
    found.push(scoreRow('index-10000-pagefind-cli-s', cli, 's'));
    found.push(scoreRow('index-10000-vs-cli', cold / cli, '×', ['<=', 0.7]));
    found.push(
      scoreRow(
        'reindex-one-edit-ratio-10000',
        median(edited.map(({ seconds }) => seconds)) / cold,
        '×',
        ['<=', 0.125],
      ),
    );
    const queries = queriesOf(vocabulary, 9, randomOf(SEED));
    const loaded = await measurePagefind(plain, queries);
    found.push(scoreRow('pagefind-first-query-kB-10000', most(loaded, 'kB'), 'kB'));
    found.push(scoreRow('pagefind-first-query-requests-10000', most(loaded, 'requests'), ''));
  }
  const peak = Math.max(...colds.map(({ peakMB }) => peakMB));
  found.push(
    scoreRow(`index-peak-MB-${size}`, peak, 'MB', size === 50_000 ? ['<=', 700] : undefined),
  );
  return [...found, ...(await reader(folder, size))];
}

async function reader(folder: string, size: number): Promise<ScoreRow[]> {
  const queries = queriesOf(vocabulary, 60, randomOf(SEED));
  const { first, all, warm } = await measureReader([join(scratch, 'page'), folder], queries);
  // Rare words have fewer than ten stories to show: their first answer is that of all years.
  const full = first.filter(({ results }) => results === 10);
  const usual = (name: 'kB' | 'requests') => median(full.map((one) => one[name]));
  const isTarget = size > 1000;
  const [kB, p95] = size === 50_000 ? [168, 120] : [140, 50];
  const sorted = warm.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return [
    scoreRow(`first-query-kB-${size}`, usual('kB'), 'kB', isTarget ? ['<=', kB] : undefined),
    scoreRow(
      `first-query-requests-${size}`,
      usual('requests'),
      '',
      size === 10_000 ? ['<=', 18] : undefined,
    ),
    scoreRow(`first-query-worst-kB-${size}`, most(full, 'kB'), 'kB'),
    scoreRow(`first-query-worst-requests-${size}`, most(full, 'requests'), ''),
    scoreRow(
      `all-years-kB-${size}`,
      most(all, 'kB'),
      'kB',
      size === 50_000 ? ['<=', 450] : undefined,
    ),
    scoreRow(`all-years-requests-${size}`, most(all, 'requests'), ''),
    scoreRow(`warm-p50-ms-${size}`, at(0.5), 'ms'),
    scoreRow(`warm-p95-ms-${size}`, at(0.95), 'ms', isTarget ? ['<=', p95] : undefined),
  ];
}

/** One after the other. */
async function times<T>(count: number, run: (at: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < count; at++) done.push(await run(at));
  return done;
}

/** The worst of all queries. */
function most(loaded: readonly Loaded[], name: 'kB' | 'requests'): number {
  return Math.max(...loaded.map((one) => one[name]));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
