import { KIND_NEEDS, KINDS, type Kind } from '@broadsheet/article-schema';
import type { NoteTaker } from '../../note-taker.ts';
import type { NewsItem } from './news-item.ts';
import { subjectsAmong } from './people.ts';

/**
 * The kind of story that a genre means, by its name or its code in the IPTC's genre NewsCodes, where the
 * item holds what that kind cannot do without.
 */
export function kindOf(item: NewsItem, hasByline: boolean, notes: NoteTaker): KindFields {
  for (const { name, uri, literal } of item.genres ?? []) {
    const kind = [name, uri, literal].map(kindNamed).find((found) => found !== undefined);
    if (!kind) continue;
    const [about] = subjectsAmong(item);
    const own = about && OWN[kind]?.(about);
    const needs = KIND_NEEDS[kind] ?? [];
    const isMet = needs.every(({ field }) =>
      field === 'byline' ? hasByline : own && field in own,
    );
    if (isMet) {
      notes.kept('genres', 'kind');
      return kind === 'report' ? {} : { kind, ...own };
    }
    notes.dropped(
      'genres',
      'import/kind-needs',
      `The genre ${kind} is left out: ${needs.map(({ why }) => why).join(' ')}`,
    );
    return {};
  }
  return {};
}

const OWN: Partial<Record<Kind, (name: string) => Record<string, unknown>>> = {
  interview: (name) => ({ interviewee: { name } }),
  obituary: (name) => ({ obituary: { name } }),
};

function kindNamed(text: string | undefined): Kind | undefined {
  const name = (text ?? '').split(/[/#:]/).at(-1)?.toLowerCase().replace(/\s+/g, '-') ?? '';
  return KINDS.find((kind) => kind === name) ?? GENRES[name];
}

// http://cv.iptc.org/newscodes/genre/
const GENRES: Record<string, Kind> = {
  current: 'report',
  'fact-check': 'fact-check',
  factcheck: 'fact-check',
  background: 'explainer',
  backgrounder: 'explainer',
  commentary: 'opinion',
  columnist: 'opinion',
  letter: 'letters',
  'press-digest': 'brief',
  summary: 'brief',
  sponsoredcontent: 'sponsored',
};

export interface KindFields {
  kind?: Kind;
  interviewee?: unknown;
  obituary?: unknown;
}
