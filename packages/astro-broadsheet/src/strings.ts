import ar from './strings/ar.json' with { type: 'json' };
import en from './strings/en.json' with { type: 'json' };

/** The names of all words that a page can need; English has every one. */
export const STRING_NAMES = Object.keys(en) as StringName[];

/** The words of a language: the site's own, else the theme's, else English. */
export function stringsFor(language: string, own: OwnStrings = {}): Strings {
  const theirs = THEME[language] ?? THEME[language.split('-')[0] ?? ''] ?? {};
  return { ...en, ...theirs, ...own[language] };
}

/** A string with its `{names}` filled in. */
export function say(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const THEME: Record<string, Partial<Strings>> = { ar, en };

export type StringName = keyof typeof en;
export type Strings = Record<StringName, string>;
type OwnStrings = Record<string, Partial<Record<string, string>>>;
