import { isThere, type WriteJob, writeBytes } from '../write.ts';
import { fetchPicture } from './fetch-picture.ts';

/**
 * Fetches pictures from the web into the paper, four at a time, each once. When all together have reached
 * the limit no further one is begun: another run fetches those, because what is there is not fetched again.
 */
export function fetching(job: FetchJob) {
  const { fetchPicture: fetchOne = fetchPicture, fetchLimitMb = FETCH_LIMIT_MB } = job;
  const fetched: Fetched = { pictures: 0, bytes: 0, waiting: 0 };
  const limit = limiter(AT_A_TIME);
  const going = new Map<string, Promise<Problem | undefined>>();

  async function fetchInto({ path, from }: Wanted, write: WriteJob): Promise<Problem | undefined> {
    if (write.dryRun || isThere(path, write)) return undefined;
    if (fetched.bytes >= fetchLimitMb * MB) {
      fetched.waiting++;
      const message = `the limit of ${fetchLimitMb} MB for one run was reached.`;
      return { code: 'import/fetch-limit', message };
    }
    const got = await fetchOne(from);
    if ('problem' in got) return { code: 'import/picture-not-fetched', message: got.problem };
    fetched.pictures++;
    fetched.bytes += got.bytes.length;
    writeBytes({ path, bytes: got.bytes, source: from }, write);
    return undefined;
  }

  return {
    fetched,
    fetch(wanted: Wanted, write: WriteJob): Promise<Problem | undefined> {
      const known = going.get(wanted.path);
      if (known) return known;
      const fetching = limit(() => fetchInto(wanted, write));
      going.set(wanted.path, fetching);
      // What came is on the disk; an archive may have very many.
      fetching.then((problem) => problem || going.delete(wanted.path));
      return fetching;
    },
  };
}

/** Runs at most so many at a time, in the order they came. */
function limiter(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      return await run();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

/** As much as a paper of some thousand stories has. */
export const FETCH_LIMIT_MB = 5000;

const AT_A_TIME = 4;
const MB = 1_000_000;

interface Wanted {
  /** In the new paper. */
  path: string;
  from: string;
}

interface FetchJob {
  fetchPicture?: Fetcher | undefined;
  fetchLimitMb?: number | undefined;
}

/** The bytes of a picture on the web, or why there are none. */
export type Fetcher = (address: string) => Promise<{ bytes: Uint8Array } | { problem: string }>;

/** Why a picture did not come. */
export interface Problem {
  code: string;
  message: string;
}

/** What was fetched in this run, and how many pictures wait for another because of the limit. */
export interface Fetched {
  pictures: number;
  bytes: number;
  waiting: number;
}
