import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The saved pages of the corpora with their truth; the half of each set that rules were made on, and the other. */
export function savedPages(corpora: string): SavedPage[] {
  const folder = join(corpora, 'html-pages');
  const lines = readFileSync(join(folder, 'truth-dev.jsonl'), 'utf8').trim().split('\n');
  const truths = lines.map((line) => JSON.parse(line) as Truth);
  const seen = new Map<string, number>();
  return truths
    .toSorted((a, b) => (`${a.set} ${a.id}` < `${b.set} ${b.id}` ? -1 : 1))
    .map((truth) => {
      const at = seen.get(truth.set) ?? 0;
      seen.set(truth.set, at + 1);
      const bytes = readFileSync(join(folder, truth.html));
      const page = truth.html.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      return { truth, bytes: page, half: at % 2 === 0 ? 'tuned' : 'held out' };
    });
}

interface Truth {
  set: string;
  id: string;
  html: string;
  url: string;
  title?: string;
  lang?: string;
  image?: string;
  images?: { url: string; caption: string | null; authors: string[]; cover: boolean }[];
}

export interface SavedPage {
  truth: Truth;
  bytes: Uint8Array;
  half: 'tuned' | 'held out';
}
