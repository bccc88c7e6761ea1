import { element } from './element.ts';

/**
 * Joins pieces of text so that a mark that several neighbours share stands around them once. A line break
 * or link has no marks of its own but may stand inside those of its neighbours.
 */
export function joinRuns(runs: readonly Run[]): string {
  let html = '';
  for (let at = 0; at < runs.length; ) {
    const [mark, length] = longest(runs, at);
    if (!mark) {
      html += runs[at]?.html ?? '';
      at++;
      continue;
    }
    const inside = runs
      .slice(at, at + length)
      .map((run) => ({ ...run, marks: run.marks.filter((other) => other !== mark) }));
    html += element(mark, {}, joinRuns(inside));
    at += length;
  }
  return html;
}

/** The mark of the run at `at` that goes on for the most runs. */
function longest(runs: readonly Run[], at: number): [string | undefined, number] {
  let best: [string | undefined, number] = [undefined, 0];
  for (const mark of runs[at]?.marks ?? []) {
    let end = at;
    while (runs[end]?.marks.includes(mark)) end++;
    if (end - at > best[1]) best = [mark, end - at];
  }
  return best;
}

export interface Run {
  html: string;
  /** Names of elements, each once. */
  marks: string[];
}
