import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runJobs } from '../src/build/run-jobs.ts';
import { story } from './paper.ts';

const output = mkdtempSync(join(tmpdir(), 'run-jobs-'));
afterAll(() => rmSync(output, { recursive: true }));

describe('a part of very many words', () => {
  const words = Array.from({ length: 80_000 }, (_, at) => at.toString(36)).join(' ');
  const jobs = [words, 'salt'].map((body, at) => ({
    ...{ id: `en-${at}`, language: 'en', key: '', output },
    records: [story({ url: '/a/', body })],
  }));

  it('is made with more memory than others', async () => {
    const { done, failed } = await runJobs(jobs, { usualMB: 20, mostMB: 500 });
    expect(failed).toEqual([]);
    expect(done.map(({ id }) => id).sort()).toEqual(['en-0', 'en-1']);
  });

  it('fails alone where even that is not enough', async () => {
    const { done, failed } = await runJobs(jobs, { usualMB: 20, mostMB: 20 });
    expect(failed).toEqual([expect.stringMatching(/^en-0: .*not enough memory$/)]);
    expect(done.map(({ id }) => id)).toEqual(['en-1']);
  });
});
