/** The search index could not be made. `issues` names each page or file and what Pagefind said of it. */
export class SearchIndexError extends Error {
  readonly code = 'search-index';
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(
      `The search index could not be made.\n\n${issues.map((issue) => `  ${issue}`).join('\n')}\n\n  search/index-failed`,
    );
    this.name = 'SearchIndexError';
    this.issues = issues;
  }
}
