import type { NoteTaker } from '../../note-taker.ts';
import type { ReadPage } from './page.ts';

/** Notes what was found out about a page itself: its encoding, its address, its parts. */
export function tellPage(page: ReadPage, parts: Parts, notes: NoteTaker): void {
  tellEncoding(page, notes);
  tellAddress(page, notes);
  tellParts(parts, notes);
}

function tellEncoding({ decoded, article }: ReadPage, notes: NoteTaker): void {
  if (!/^utf-8$/.test(decoded.encoding) || decoded.from !== 'its bytes')
    notes.guessed('encoding', 'import/encoding-guessed', {
      message: `The page is read as ${decoded.encoding}, by ${decoded.from}.`,
      value: decoded.encoding,
      source: decoded.from,
      confidence: /declaration|mark/.test(decoded.from) ? 'high' : 'medium',
    });
  if (decoded.broken)
    notes.dropped(
      'encoding',
      'import/broken-bytes',
      `${decoded.count} signs are no ${decoded.encoding}: each stands as U+FFFD, the first in line ${decoded.broken.line}, column ${decoded.broken.column}.`,
    );
  for (const begins of article.data.broken)
    notes.dropped(
      'JSON-LD',
      'import/json-ld-broken',
      `A block of data cannot be read as JSON: ${begins}`,
    );
}

function tellAddress({ article }: ReadPage, notes: NoteTaker): void {
  if (!article.address.url)
    notes.guessed('aliases', 'import/address-unknown', {
      message:
        'The page does not say where it stood: no old address leads to it. Tell it by `--url` or in urls.json.',
      value: 'none',
      source: 'nothing',
      confidence: 'low',
    });
  else
    notes.guessed('aliases', 'import/address', {
      message: 'Where the page stood.',
      value: article.address.url.href,
      source: article.address.from,
      confidence: 'high',
    });
}

function tellParts({ others, missing }: Parts, notes: NoteTaker): void {
  if (others.length > 0)
    notes.guessed('body', 'import/pages-joined', {
      message: `${others.length + 1} pages are one story: ${others.map(({ file }) => file).join(', ')}.`,
      value: String(others.length + 1),
      source: 'the addresses',
      confidence: 'high',
    });
  for (const number of missing)
    notes.dropped(
      'body',
      'import/page-missing',
      `Page ${number} of the story is not among the saved pages.`,
    );
}

interface Parts {
  others: readonly ReadPage[];
  missing: readonly number[];
}
