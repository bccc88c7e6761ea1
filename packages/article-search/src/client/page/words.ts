/** A text with its `{names}` filled in. */
export function say(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** How many stories were found, in words. */
export function countText(total: number, { words, locale }: Speech): string {
  if (total === 0) return words.searchNone;
  const form = new Intl.PluralRules(locale).select(total);
  const text = words.searchCount[form] ?? words.searchCount.other ?? '{count}';
  return say(text, { count: new Intl.NumberFormat(locale).format(total) });
}

/** A year or month, `2026` or `2026-03`, in words. */
export function periodText(period: string, { locale }: Speech): string {
  const date = new Date(`${period}-15`.slice(0, 10).replace(/^(\d{4})-15$/, '$1-07-15'));
  const month = period.length > 4 ? 'long' : undefined;
  const style = { year: 'numeric', month, timeZone: 'UTC', calendar: 'gregory' } as const;
  return new Intl.DateTimeFormat(locale, style).format(date);
}

/** The words of the page and the language, with its numerals, that they are said in. */
export interface Speech {
  words: SearchWords;
  locale: string;
}

/** `searchCount` by the plural forms of the language, with `{count}` in them. */
export interface SearchWords {
  searching: string;
  searchNone: string;
  searchMissing: string;
  searchFailed: string;
  /** `{found}`, `{period}`: the oldest that was searched. */
  searchSoFar: string;
  /** `{period}`: what is being loaded. */
  searchLoading: string;
  /** `{periods}`: what could not be loaded. */
  searchLacks: string;
  /** `{searched}`: what this device has; `{periods}`: what it has not. */
  searchOffline: string;
  /** `{query}`. */
  didYouMean: string;
  /** `{filter}`. */
  removeFilter: string;
  /** `{query}`. */
  allResults: string;
  /** `{name}`. */
  searchFeed: string;
  /** `{date}`. */
  searchAge: string;
  tryAgain: string;
  from: string;
  to: string;
  filterNames: Readonly<Record<string, string>>;
  searchCount: Partial<Record<Intl.LDMLPluralRule, string>>;
}
