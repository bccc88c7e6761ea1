import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue, readMarkdown } from '@broadsheet/article-schema';
import type { CrossIssue } from '../newsroom/cross-check.ts';

/** Gives each problem between files its line and column: the file is read again, only when there is one. */
export function placed(issues: readonly CrossIssue[], root: string): Issue[] {
  return issues.map(({ path, ...issue }) => ({
    ...issue,
    ...placeOf(join(root, issue.file), issue.file, path),
  }));
}

function placeOf(full: string, file: string, path: readonly PropertyKey[]) {
  try {
    return readMarkdown(file, readFileSync(full, 'utf8')).at(path);
  } catch {
    return { line: 1, column: 1 };
  }
}
