import ar from './strings/ar.json' with { type: 'json' };
import de from './strings/de.json' with { type: 'json' };
import en from './strings/en.json' with { type: 'json' };
import es from './strings/es.json' with { type: 'json' };
import fa from './strings/fa.json' with { type: 'json' };
import fr from './strings/fr.json' with { type: 'json' };
import he from './strings/he.json' with { type: 'json' };
import hi from './strings/hi.json' with { type: 'json' };
import ja from './strings/ja.json' with { type: 'json' };
import zh from './strings/zh.json' with { type: 'json' };

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

/** Every language that the theme speaks, whole. */
export const THEME: Record<string, Strings> = { ar, de, en, es, fa, fr, he, hi, ja, zh };

export type StringName = keyof typeof en;
export type Strings = Record<StringName, string>;
type OwnStrings = Record<string, Partial<Record<string, string>>>;
