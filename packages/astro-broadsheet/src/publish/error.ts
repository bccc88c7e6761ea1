/** Why nothing was published. `code` is permanent; the folder that was published stays as it was. */
export class PublishError extends Error {
  readonly code: string;

  constructor(code: string, what: string, help: string) {
    super(`${what}\n  ${help}\n  ${code}`);
    this.name = 'PublishError';
    this.code = code;
    // Astro prints the stack of an error before its message would be seen.
    this.stack = `${this.name}: ${this.message}`;
  }
}
