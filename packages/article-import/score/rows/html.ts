import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ScoreRow, scoreRow, type Target } from '@broadsheet/article-fixtures';
import { splitCredit } from '../../src/html/split-credit.ts';
import { htmlReader, importArchive, parseArchiveMap } from '../../src/index.ts';
import { readArticle } from '../../src/readers/html/article.ts';
import { decodePage } from '../../src/readers/html/encoding.ts';
import { isSamePicture } from '../../src/readers/html/pictures/same-picture.ts';
import { PEERS } from '../peers.ts';
import type { Prediction } from '../prediction.ts';
import { type SavedPage, savedPages } from '../saved-pages.ts';
import type { Material } from '../score.ts';
import { textOfHtml } from '../text-of-html.ts';
import { titlesOf } from '../titles-of.ts';
import { WRONG_TRUTHS } from '../wrong-truths.ts';

/** Saved pages: each field on each set beside the peers, the two halves apart, captions, and the time for 500. */
export async function rows({ corpora, scratch }: Material): Promise<ScoreRow[]> {
  const pages = savedPages(corpora);
  const { score } = (await import(join(corpora, 'html-pages/score.mjs'))) as { score: Score };
  const runs = await predictAll(pages);
  const measured = [...new Set(pages.map(({ truth }) => truth.set))].flatMap((set) =>
    rowsOfSet(set, pages, { runs, score }),
  );
  for (const { set, id, field, reason } of WRONG_TRUTHS)
    console.log(`Set aside: ${field} of ${set} ${id}. Its truth is ${reason}.`);
  return [...measured, captionRow(), ...(await timeRows(pages, scratch))];
}

async function predictAll(pages: readonly SavedPage[]): Promise<Runs> {
  const runs: Runs = new Map([
    [OURS, new Map()],
    ...Object.keys(PEERS).map((name): [string, Run] => [name, new Map()]),
  ]);
  for (const page of pages) {
    const { text: html } = decodePage(page.bytes);
    const alike = titlesOf(page.truth.title ?? '', html);
    const withCaptions = page.truth.set === 'readability';
    // Some truths end with the site's name: whoever has the headline without it has it as well.
    const titled = (found: Prediction): Prediction => ({
      ...found,
      ...(alike.includes(found.title) && { title: page.truth.title ?? '' }),
      givenTitle: found.title,
    });
    runs.get(OURS)?.set(page, titled(ours(html, page, withCaptions)));
    for (const [name, predict] of Object.entries(PEERS))
      runs
        .get(name)
        ?.set(
          page,
          titled(await quiet(() => predict(html, { url: page.truth.url, withCaptions }))),
        );
  }
  return runs;
}

function ours(html: string, { truth }: SavedPage, withCaptions: boolean): Prediction {
  const article = readArticle(html, truth.url || undefined);
  return {
    title: article.headlines[0]?.value ?? '',
    authors: article.bylines[0]?.value ?? [],
    published: article.published[0]?.value.text ?? '',
    text: `${article.standfirst ?? ''}\n${textOfHtml(article.html, withCaptions)}`,
    lang: article.data.language,
    sources: article.photo?.sources ?? [],
    ...(article.photo && { caption: article.photo.caption, credit: article.photo.credit }),
  };
}

/** A peer that throws has found nothing, and what it prints is no part of the table. */
async function quiet(predict: () => Promise<Prediction>): Promise<Prediction> {
  const { log, error, warn } = console;
  Object.assign(console, { log: () => {}, error: () => {}, warn: () => {} });
  try {
    return await predict();
  } catch {
    return { title: '', authors: [], published: '', text: undefined, lang: '', sources: [] };
  } finally {
    Object.assign(console, { log, error, warn });
  }
}

function rowsOfSet(
  set: string,
  pages: readonly SavedPage[],
  { runs, score }: Measuring,
): ScoreRow[] {
  const own = pages.filter(({ truth }) => truth.set === set);
  return Object.entries(FIELDS).flatMap(([field, measure]) => {
    const value = (name: string, some: readonly SavedPage[]) =>
      measure(some, runs.get(name) ?? new Map(), score);
    const mine = value(OURS, own);
    if (mine === null) return [];
    const peers = Object.keys(PEERS).flatMap((name) => {
      const theirs = value(name, own);
      return theirs === null ? [] : [{ name, theirs }];
    });
    const rivals = peers.filter(({ name }) => name !== TRUTH_FROM[set]);
    const best = Math.max(0, ...rivals.map(({ theirs }) => theirs));
    const least = set === CLEAN ? (GOALS[field] ?? 0) : 0;
    // Ahead of every peer, but where one has them all: then so must we.
    const goal: Target = best < least || best === 1 ? ['>=', Math.max(best, least)] : ['>', best];
    const row = `html-${set}-${field}`;
    const aside = WRONG_TRUTHS.filter((wrong) => wrong.set === set && wrong.field === field);
    return [
      scoreRow(row, mine, '', field.endsWith(AS_GIVEN) ? undefined : goal),
      ...aside.map(({ id }) => {
        const page = own.filter(({ truth }) => truth.id === id);
        return scoreRow(
          `${row} (set aside: ${id})`,
          givenPhoto(page, runs.get(OURS) ?? new Map()),
          '',
        );
      }),
      ...(['tuned', 'held out'] as const).map((half) =>
        scoreRow(
          `${row} (${half})`,
          value(
            OURS,
            own.filter((page) => page.half === half),
          ),
          '',
        ),
      ),
      ...peers.map(({ name, theirs }) => scoreRow(`${row} (${name})`, theirs, '')),
    ];
  });
}

/** A measure of the corpora's own scoring, over some pages; null where the truth, or the program, has nothing to say. */
function scored(key: string): Measure {
  return (pages, run, score) => {
    const [first] = pages;
    if (!first) return null;
    const predictions = new Map(
      pages.map(({ truth }, at) => [
        `${truth.set}\t${truth.id}`,
        run.get(pages[at] as SavedPage) ?? {},
      ]),
    );
    if (key.startsWith('text') && [...run.values()].every(({ text }) => text === undefined))
      return null;
    const all =
      score(
        pages.map(({ truth }) => truth),
        predictions,
      )[first.truth.set] ?? {};
    const value = all[key];
    if (typeof value !== 'number') return null;
    return key.includes('>=') ? value / Number(all.text_f1_n) : value;
  };
}

/** Titles letter by letter, the names of sites at their ends as well. */
function givenTitle(pages: readonly SavedPage[], run: Run, score: Score): number | null {
  const given = [...run].map(
    ([page, found]) => [page, { ...found, title: found.givenTitle ?? found.title }] as const,
  );
  return FIELDS.title?.(pages, new Map(given), score) ?? null;
}

function photo(pages: readonly SavedPage[], run: Run): number | null {
  return givenPhoto(
    pages.filter(
      ({ truth }) =>
        !WRONG_TRUTHS.some(
          ({ set, id, field }) => field === 'photo' && set === truth.set && id === truth.id,
        ),
    ),
    run,
  );
}

function givenPhoto(pages: readonly SavedPage[], run: Run): number | null {
  const covers = pages.flatMap((page) => {
    const cover = page.truth.images?.find((image) => image.cover)?.url ?? page.truth.image;
    return cover ? [{ page, cover }] : [];
  });
  if (covers.length === 0 || [...run.values()].every(({ sources }) => sources.length === 0))
    return null;
  const right = covers.filter(({ page, cover }) =>
    run.get(page)?.sources.some((source) => isSamePicture(source, cover)),
  );
  return right.length / covers.length;
}

/** The captions of our own pages: how many are parted from their credit as they should be. */
function captionRow(): ScoreRow {
  const file = fileURLToPath(new URL('../../test/fixtures/captions.json', import.meta.url));
  const captions = JSON.parse(readFileSync(file, 'utf8')) as {
    text: string;
    caption: string;
    credit?: string;
  }[];
  const right = captions.filter(({ text, caption, credit }) => {
    const found = splitCredit(text);
    return found.caption === caption && found.credit === credit;
  });
  return scoreRow('html-caption-credit', right.length / captions.length, '', ['>=', 0.9]);
}

async function timeRows(pages: readonly SavedPage[], scratch: string): Promise<ScoreRow[]> {
  const source = join(scratch, 'pages');
  mkdirSync(source, { recursive: true });
  const addresses: Record<string, string> = {};
  for (let at = 0; at < 500; at++) {
    const { bytes, truth } = pages[at % pages.length] as SavedPage;
    writeFileSync(join(source, `${at}.html`), bytes);
    if (URL.canParse(truth.url)) addresses[`${at}.html`] = new URL(`?copy=${at}`, truth.url).href;
  }
  writeFileSync(join(source, 'urls.json'), JSON.stringify(addresses));
  const [started, before] = [performance.now(), process.cpuUsage()];
  const job = {
    reader: htmlReader,
    source,
    out: join(scratch, 'out'),
    zone: 'UTC',
    media: 'copy' as const,
  };
  await importArchive({ ...job, map: parseArchiveMap('', 'map') });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return [
    scoreRow('html-500-s', seconds, 's', ['<=', 60]),
    // What it takes on a machine that has nothing else to do.
    scoreRow('html-500-s (processor)', (user + system) / 1e6, 's', ['<=', 60]),
  ];
}

const OURS = 'article-import';
const CLEAN = 'fundus';
/** Of a field as its truth has it to the letter, beside the one that is measured against a target. */
const AS_GIVEN = '-as-given';
/** The truth of a set that is a program's own output: nobody can be ahead of it there. */
const TRUTH_FROM: Record<string, string> = { readability: 'Readability' };
const FIELDS: Record<string, Measure> = {
  'body-f1': scored('text_f1'),
  'body-f1-95': scored('text_f1>=0.95'),
  title: scored('title_exact'),
  [`title${AS_GIVEN}`]: givenTitle,
  authors: scored('author_exact'),
  date: scored('date_day'),
  language: scored('lang_ok'),
  photo,
  [`photo${AS_GIVEN}`]: givenPhoto,
};
const GOALS: Record<string, number> = {
  'body-f1': 0.95,
  'body-f1-95': 0.8,
  title: 0.95,
  authors: 0.9,
  date: 0.97,
  photo: 0.9,
};

type Run = Map<SavedPage, Prediction>;
type Runs = Map<string, Run>;
type Score = (
  truth: unknown[],
  predictions: Map<string, unknown>,
) => Record<string, Record<string, unknown>>;
type Measure = (pages: readonly SavedPage[], run: Run, score: Score) => number | null;

interface Measuring {
  runs: Runs;
  score: Score;
}
