/** The paper cannot be made. `issues` are texts ready to be shown, each with what to do and its code. */
export class CreateError extends Error {
  readonly code = 'create';
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(issues.join('\n\n'));
    this.name = 'CreateError';
    this.issues = issues;
  }
}

/** One problem as people read it: what is wrong, what to do, a code that never changes its meaning. */
export function problem(code: string, message: string, help: string): string {
  return `${message}\n  ${help}\n  create/${code}`;
}

/** Somebody ended the program before it was done. */
export class Stopped extends Error {
  constructor() {
    super('Stopped. Nothing was written.\n  create/stopped');
    this.name = 'Stopped';
  }
}
