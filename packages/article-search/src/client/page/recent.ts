/** What was searched for lately, newest first; it stays on the device. Empty where storage is refused. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((text) => typeof text === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Keeps a search. Where storage is refused nothing is kept. */
export function keepSearch(text: string): void {
  const plain = text.trim();
  if (!plain) return;
  const others = recentSearches().filter((other) => other !== plain);
  try {
    localStorage.setItem(KEY, JSON.stringify([plain, ...others].slice(0, MOST)));
  } catch {
    // The reader does not want anything kept.
  }
}

/** Forgets every search. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget.
  }
}

const KEY = 'broadsheet-searches';
const MOST = 8;
