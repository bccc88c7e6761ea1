import type { NoteTaker } from '../../note-taker.ts';
import { shortened } from '../../shortened.ts';
import type { Claim } from './claims/claim.ts';

/**
 * Takes the most trusted of what a page says about a field and notes where it came from: what the page's
 * own data states is kept, what readers see is guessed; where others say otherwise, the next is named.
 */
export function decide<T extends string | string[]>(
  field: string,
  claims: readonly Claim<T>[],
  notes: NoteTaker,
): T | undefined {
  const [claim] = claims;
  if (!claim) return undefined;
  const shown = (value: T) => (typeof value === 'string' ? value : value.join(', '));
  const value = shown(claim.value);
  const other = claims.find((each) => shown(each.value) !== value);
  const isStated = /JSON-LD|microdata|RDFa|:/.test(claim.source) && claim.confidence === 'high';
  if (isStated && !other) notes.kept(claim.source, field);
  else {
    const message = other
      ? `Another part of the page has “${shortened(shown(other.value), 160)}” (${other.source}).`
      : 'Nothing else on the page says it.';
    notes.guessed(field, `import/${field}-guessed`, {
      message,
      value: shortened(value, 300),
      source: claim.source,
      confidence: claim.confidence,
    });
  }
  return claim.value;
}
