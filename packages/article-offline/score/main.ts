import { fileURLToPath } from 'node:url';
import { launchBrowser, printScore, type ScoreRow, scoreRow } from '@broadsheet/article-fixtures';
import { type Reader, readerOf } from '../test/reader.ts';
import { type Host, hostOf } from '../test/server.ts';
import { makeSite } from '../test/site.ts';
import * as corrections from './corrections.ts';
import * as downloads from './downloads.ts';
import { firstVisit } from './first-visit.ts';
import * as pages from './pages.ts';
import type { Result, Sites, Try } from './try.ts';

/**
 * Readers without a network, in the many ways that networks, hosts and devices fail: for each case how
 * many tries went right. Names of cases among the arguments run those alone.
 */
const CASES: Record<string, Case> = {
  visited: { tries: 5, run: pages.visited },
  unvisited: { tries: 5, run: pages.unvisited, rows: pages.unvisitedRows },
  edition: { tries: 2, run: downloads.edition },
  killed: { tries: 20, run: downloads.killed },
  quota: { tries: 20, run: downloads.quota },
  deploy: { tries: 20, run: downloads.deploy },
  restyled: { tries: 2, run: downloads.restyled, rows: downloads.restyledRows },
  'wrong-bytes': { tries: 5, run: downloads.wrongBytes },
  corrected: { tries: 3, run: corrections.corrected },
  withdrawn: { tries: 3, run: corrections.withdrawn },
  'kill-switch': { tries: 2, run: corrections.killSwitch, rows: corrections.killSwitchRows },
  refused: { tries: 4, run: pages.refused },
};

const chosen = process.argv.slice(2).filter((name) => name in CASES || name === 'first-visit-kB');
const isWanted = (name: string) => chosen.length === 0 || chosen.includes(name);
const browser = await launchBrowser();
const rows: ScoreRow[] = [];
try {
  const sites = {
    paper: await makeSite('score-paper', { search: true }),
    restyled: await makeSite('score-restyled', { search: true, style: 'blue' }),
    changed: await makeSite('score-changed', {
      ...{ search: true, style: 'red' },
      changed: {
        2: { correction: 'Correction: it was a metre and a half.' },
        20: { text: 'Later words.' },
      },
    }),
    withdrawn: await makeSite('score-withdrawn', { search: true, withdrawn: [2] }),
    removed: await makeSite('score-removed', { removed: true }),
  };
  for (const [name, one] of Object.entries(CASES))
    if (isWanted(name)) rows.push(...(await score(name, one, sites)));
  if (isWanted('first-visit-kB')) rows.push(...(await firstVisit(browser, demo())));
} finally {
  await browser.close();
}
process.exitCode = printScore(rows, process.argv.slice(2));

async function score(name: string, { tries, run, rows: more }: Case, sites: Sites) {
  const results: Result[] = [];
  for (let number = 0; number < tries; number++) {
    const host = await hostOf(sites.paper);
    try {
      results.push(await run({ browser, host, number, sites, reader: () => newReader(host) }));
    } catch (error) {
      console.error(`${name} ${number}: ${(error as Error).message}`);
      results.push({ isRight: false });
    }
    await host.down();
    process.stderr.write(
      `${name} ${number + 1}/${tries}${results.at(-1)?.isRight ? '' : ' WRONG'}\n`,
    );
  }
  const right = results.filter(({ isRight }) => isRight).length;
  return [
    ...(more?.(results) ?? []),
    ...(more && right === tries ? [] : [scoreRow(name, right / tries, `of ${tries}`, ['>=', 1])]),
  ];
}

async function newReader(host: Host): Promise<Reader> {
  return readerOf(await browser.newContext(), host);
}

function demo(): string {
  return fileURLToPath(new URL('../../../sites/demo/dist/', import.meta.url));
}

interface Case {
  tries: number;
  run: (given: Try) => Promise<Result>;
  /** Rows of its own; the share of right tries is a row only where they are not all. */
  rows?: (results: readonly Result[]) => ScoreRow[];
}
