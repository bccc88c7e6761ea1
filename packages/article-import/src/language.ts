import type { ArchiveMap } from './archive-map.ts';

/**
 * A language of an archive as the paper writes it. Of the paper's own languages, where the map names
 * them, it is the same or the nearest (RFC 4647, 3.4: `en-GB` is `en` where there is no `en-GB`), and
 * none where the paper has none like it. Where the map names none, what everybody would take for granted
 * goes: `en-US` is `en`, `en-GB` stays (UTS 35, Remove Likely Subtags).
 */
export function languageOf(stated: string, { languages }: Pick<ArchiveMap, 'languages'>): Language {
  const tag = canonical(stated);
  if (tag === undefined) return { problem: `${stated} is no language tag.` };
  if (languages.length === 0) return { tag: new Intl.Locale(tag).minimize().toString() };
  const found = languages.find((own) => isSame(own, tag)) ?? nearestOf(tag, languages);
  if (found !== undefined) return { tag: found };
  return { problem: `${tag} is not a language of the paper (${languages.join(', ')}).` };
}

function nearestOf(tag: string, languages: readonly string[]): string | undefined {
  const { language } = new Intl.Locale(tag).maximize();
  return languages.find((own) => new Intl.Locale(own).maximize().language === language);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

export type Language = { tag: string; problem?: never } | { tag?: never; problem: string };
