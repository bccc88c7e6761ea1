/** The import could not run. `issues` are texts ready to be shown, each with what to do. */
export class ImportError extends Error {
  readonly code = 'import';
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(issues.join('\n\n'));
    this.name = 'ImportError';
    this.issues = issues;
  }
}
