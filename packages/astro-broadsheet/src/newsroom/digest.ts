import { hash } from 'node:crypto';

/** A short name for a value: another value has another. */
export function digest(...values: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(values), 'base64url').slice(0, LENGTH);
}

// 120 bits: that two of a million pages have the same has a chance of one in 10^24.
const LENGTH = 20;
