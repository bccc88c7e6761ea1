import type { WxrItem } from './item.ts';

/**
 * Whether the public could read an item, and if not, why. Scheduled items are public in the end: their
 * date holds them back.
 */
export function publicationOf({
  status,
  hasPassword,
}: Pick<WxrItem, 'status' | 'hasPassword'>): Publication {
  if (hasPassword)
    return { isPublic: false, why: 'It was behind a password.', code: 'import/password' };
  if (status === 'publish' || status === 'future') return { isPublic: true };
  const known = REASONS[status];
  if (known) return { isPublic: false, why: known, code: `import/${status}` };
  return {
    isPublic: false,
    why: `Its status “${status}” is not known.`,
    code: 'import/status-unknown',
  };
}

const REASONS: Record<string, string> = {
  draft: 'It was a draft.',
  'auto-draft': 'It was a draft that was never saved.',
  pending: 'It waited for an editor.',
  private: 'It was private.',
  inherit: 'It had no status of its own.',
};

export type Publication = { isPublic: true } | { isPublic: false; why: string; code: string };
