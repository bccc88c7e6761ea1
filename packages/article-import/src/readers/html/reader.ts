import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { ImportError } from '../../error.ts';
import type { Item, Reader, ReadOptions } from '../../reader.ts';
import { createDesk } from './desk.ts';
import { type Page, type ReadPage, type RefusedPage, readPage } from './page.ts';
import { storiesOf } from './stories.ts';
import { storyOf } from './story.ts';

/** Saved pages of a site, one or a folder, in any language. */
export const htmlReader: Reader = { name: 'html', title: 'Saved web pages', read };

async function* read(source: string, options: ReadOptions): AsyncGenerator<Item> {
  const isFolder = statSync(source).isDirectory();
  const folder = isFolder ? source : dirname(source);
  const name = options.map.name ?? basename(source).replace(/\.\w+$/, '');
  const files = isFolder
    ? (await glob('**/*.{html,htm,xhtml,shtml}', { cwd: folder, ignore: BESIDE })).sort()
    : [basename(source)];
  const told = addressesTold(folder);
  const pages: Page[] = [];
  for (const [at, file] of files.entries()) {
    options.progress?.(at + 1, files.length);
    pages.push(
      readOne(folder, file, told.get(file) ?? (files.length === 1 ? options.url : undefined)),
    );
  }
  const stories = storiesOf(pages.filter((page): page is ReadPage => !page.refused));
  const desk = createDesk(stories, folder, { ...options, name });
  for (const page of pages) if (page.refused) yield refused(page);
  for (const placed of desk.placed) {
    yield storyOf(placed, desk);
    for (const page of placed.story.others)
      yield joined(page, placed.story.first, {
        code: 'import/further-page',
        words: 'It is a further page of the story',
      });
    for (const page of placed.story.copies)
      yield joined(page, placed.story.first, {
        code: 'import/same-story',
        words: 'It is the same story as',
      });
  }
  yield* desk.people.all();
}

/** One page; one that breaks its reader is refused, the rest comes in. */
function readOne(folder: string, file: string, told: string | undefined): Page {
  try {
    return readPage(folder, file, told);
  } catch (error) {
    const place = { file, line: 1, column: 1 };
    return {
      file,
      place,
      refused: {
        code: 'import/page-unreadable',
        reason: `The page cannot be read: ${(error as Error).message}`,
      },
    };
  }
}

/** The addresses in `urls.json` beside the pages: `{ "file.html": "https://…" }`. */
function addressesTold(folder: string): Map<string, string> {
  const file = join(folder, 'urls.json');
  if (!existsSync(file)) return new Map();
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return new Map(
      Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    throw new ImportError([
      `${file}\n  The file is not JSON.\n  Write it as { "page.html": "https://example.org/page" }.\n  import/urls-json`,
    ]);
  }
}

function refused({ refused: why, place, title, old }: RefusedPage): Item {
  return {
    kind: 'refused',
    ...why,
    source: place,
    notes: [],
    ...(title && { title }),
    ...(old && { old }),
  };
}

/** A page that another of the same story stands for. */
function joined(page: ReadPage, first: ReadPage, { code, words }: Reason): Item {
  const title = page.article.headlines[0]?.value;
  return {
    kind: 'left-out',
    code,
    reason: `${words} ${first.file}.`,
    source: { file: page.file, line: 1, column: 1 },
    notes: [],
    ...(title && { title }),
    ...(page.old && { old: page.old }),
  };
}

// What browsers save beside a page holds frames and advertisements.
const BESIDE = ['**/*_files/**', '**/*.files/**', '**/*-Dateien/**', '**/node_modules/**'];

interface Reason {
  code: string;
  words: string;
}
