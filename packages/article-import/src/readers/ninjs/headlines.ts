import type { NoteTaker } from '../../note-taker.ts';
import type { NewsItem, Variant } from './news-item.ts';
import { inRole, plain, roleOf } from './words.ts';

/** The headline of an item, and those of its variants that a story has. */
export function headlinesOf(item: NewsItem, notes: NoteTaker) {
  const main =
    inRole(item.headlines, ['main', 'headline', '']) ??
    item.headlines?.find(({ value }) => value.trim());
  const headline = main ? plain(main) : '';
  if (headline) notes.kept('headlines', 'headline');
  const variants: Record<string, string> = {};
  for (const variant of item.headlines ?? []) {
    const text = plain(variant);
    if (variant === main || !text || text === headline || BESIDE.has(roleOf(variant))) continue;
    const target = VARIANTS[roleOf(variant)];
    if (target && variants[target] === undefined) variants[target] = text;
    else tellSecond(variant, notes);
  }
  const kicker = inRole(item.headlines, ['kicker', 'overline']);
  if (kicker) notes.kept('headlines', 'kicker');
  return {
    headline: headline || guessed(item, notes),
    kicker: kicker && plain(kicker),
    headlines: Object.keys(variants).length > 0 ? variants : undefined,
    hasHeadline: headline !== '',
  };
}

function tellSecond(variant: Variant, notes: NoteTaker): void {
  const role = variant.role ? ` (${variant.role})` : '';
  notes.dropped(
    'headlines',
    'import/headline-second',
    `The headline “${plain(variant)}”${role} is left out.`,
  );
}

function guessed({ title, slugline, descriptions, uri }: NewsItem, notes: NoteTaker): string {
  const description = descriptions?.map(plain).find(Boolean);
  const sources = { title, slugline, description, uri: (uri.split(/[/:]/).at(-1) || uri).trim() };
  for (const [source, text] of Object.entries(sources)) {
    const value = text?.replace(/\s+/g, ' ').trim();
    if (!value) continue;
    notes.guessed('headlines', 'import/headline-guessed', {
      ...{ message: 'The item has no headline.', value, source },
      confidence: source === 'title' ? 'high' : 'low',
    });
    return value;
  }
  return uri;
}

// The kicker, and what may be a standfirst.
const BESIDE = new Set(['kicker', 'overline', 'standfirst', 'subhead', 'subheadline', 'deck']);
const VARIANTS: Record<string, string> = {
  short: 'short',
  mobile: 'short',
  push: 'short',
  social: 'social',
  facebook: 'social',
  twitter: 'social',
  og: 'social',
  search: 'search',
  seo: 'search',
};
