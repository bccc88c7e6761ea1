import { CORRECTION_KINDS } from '@broadsheet/article-schema';
import type { NoteTaker } from '../../note-taker.ts';
import { momentOf } from './moment.ts';
import type { NewsItem } from './news-item.ts';
import { inRole, plain, roleOf } from './words.ts';

/** The standfirst of an item: a description, unless it only repeats how the text begins. */
export function standfirstOf(
  { descriptions = [], headlines, type }: NewsItem,
  words: string,
  notes: NoteTaker,
): string | undefined {
  // Of a picture they are the caption.
  if (type === 'picture' || type === 'graphic') return undefined;
  const chosen = inRole(descriptions, STANDFIRST) ?? inRole(headlines, SUBHEAD);
  const text = chosen ? plain(chosen) : '';
  const isOpening =
    chosen !== undefined && roleOf(chosen) !== 'standfirst' && beginsWith(words, text);
  for (const other of descriptions) {
    if (other === chosen || roleOf(other) === 'correction' || plain(other) === text) continue;
    if (beginsWith(words, plain(other))) continue;
    notes.dropped(
      'descriptions',
      'import/description',
      `The description “${plain(other)}”${other.role ? ` (${other.role})` : ''} is left out.`,
    );
  }
  if (!text) return undefined;
  if (isOpening) {
    const message = 'The description repeats how the text begins: it is no standfirst.';
    notes.dropped('descriptions', 'import/description-opening', message);
    return undefined;
  }
  notes.kept('descriptions', 'standfirst');
  return text;
}

/** What was corrected: `2026-03-03T09:05:00Z correction: …`, or words whose time is that of the version. */
export function correctionsOf(item: NewsItem, notes: NoteTaker): Correction[] {
  const found = (item.descriptions ?? []).filter((each) => roleOf(each) === 'correction');
  return found.flatMap((each) => {
    const text = plain(each);
    const [, time, kind, said] = FORM.exec(text) ?? [];
    const at = momentOf(time);
    if (at && kind && said) {
      notes.kept('descriptions', 'corrections');
      return [{ at, kind, text: said }];
    }
    const version = momentOf(item.versionCreated);
    if (!version || !text) {
      notes.dropped('descriptions', 'import/correction', `The correction “${text}” has no time.`);
      return [];
    }
    notes.guessed('descriptions', 'import/correction-guessed', {
      ...{ message: `“${text}” names neither time nor kind.`, value: `${version} correction` },
      ...{ source: 'versionCreated', confidence: 'medium' },
    });
    return [{ at: version, kind: 'correction', text }];
  });
}

function beginsWith(words: string, description: string): boolean {
  const bare = description.replace(/\s*(…|\.\.\.)$/, '').toLowerCase();
  return bare !== '' && words.toLowerCase().startsWith(bare);
}

const STANDFIRST = [
  ...['standfirst', 'summary', 'abstract', 'lead', 'lede', 'teaser', 'short', 'main', 'text', ''],
  ...['richtext', 'html'],
];
const SUBHEAD = ['standfirst', 'subhead', 'subheadline', 'deck'];
const FORM = new RegExp(`^(\\S{16,40}) (${CORRECTION_KINDS.join('|')}): (.+)$`, 's');

export interface Correction {
  at: string;
  kind: string;
  text: string;
}
