import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openWorker } from '../src/build/open-worker.ts';
import { runJobs } from '../src/build/run-jobs.ts';
import { story } from './paper.ts';

const output = mkdtempSync(join(tmpdir(), 'run-jobs-'));
afterAll(() => rmSync(output, { recursive: true }));

it('a part of more words than there is memory for fails alone, by its name', async () => {
  const words = Array.from({ length: 80_000 }, (_, at) => at.toString(36)).join(' ');
  const jobs = [words, 'salt'].map((body, at) => ({
    ...{ id: `en-${at}`, language: 'en', key: '', output },
    records: [story({ url: '/a/', body })],
  }));
  const open = () => openWorker(20);
  const { done, failed } = await runJobs(jobs, open(), open);
  expect(failed).toEqual([expect.stringMatching(/^en-0: .*not enough memory$/)]);
  expect(done.map(({ id }) => id)).toEqual(['en-1']);
});
