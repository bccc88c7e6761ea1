/** What a reader takes along could not be made. `issues` are texts ready to be shown. */
export class OfflineError extends Error {
  readonly code = 'offline';
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(`The paper could not be made ready for offline reading.\n\n${issues.join('\n\n')}`);
    this.name = 'OfflineError';
    this.stack = '';
    this.issues = issues;
  }
}
