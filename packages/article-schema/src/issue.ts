/**
 * Content that cannot be published as it stands. Carries every problem of every file, in the order
 * of file, line and column, so that a caller can show them all at once.
 */
export class ContentError extends Error {
  readonly code = 'content';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const sorted = issues.toSorted(byPlace);
    super(`${countOf(sorted.length)}\n\n${sorted.map(formatIssue).join('\n\n')}`);
    this.name = 'ContentError';
    this.issues = sorted;
  }
}

/** One issue as people read it: the place, what is wrong, what to do, the option, the code. */
export function formatIssue(issue: Issue): string {
  const place = `${issue.file}:${issue.line}:${issue.column}`;
  const lines = [issue.message, issue.help, issue.option, issue.code];
  return [place, ...lines.filter((line) => line !== undefined).map((line) => `  ${line}`)].join(
    '\n',
  );
}

function countOf(issues: number): string {
  return issues === 1
    ? 'There is 1 problem in the content.'
    : `There are ${issues} problems in the content.`;
}

function byPlace(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** One problem. `line` and `column` count from 1; `code` never changes its meaning. */
export interface Issue {
  code: string;
  file: string;
  line: number;
  column: number;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it. */
  help: string;
  /** The option that changes the rule, where there is one. */
  option?: string | undefined;
}
