import { htmlToMarkdown } from '../../html/html-to-markdown.ts';
import { languageOf } from '../../language.ts';
import { type NoteTaker, noteTaker } from '../../note-taker.ts';
import type { StoryItem } from '../../reader.ts';
import { shortened } from '../../shortened.ts';
import type { Article } from './article.ts';
import { decide } from './decide.ts';
import type { Desk, Placed } from './desk.ts';
import { photoOf } from './lead.ts';
import { aliasesOf, canonicalOf } from './old-addresses.ts';
import type { ReadPage } from './page.ts';
import { placingOf } from './placing.ts';
import { publicationOf } from './publication.ts';
import { tellPage } from './tell-page.ts';
import { wordingOf } from './wording.ts';

/** A saved page, or several of one story, as a story of the paper. */
export function storyOf({ story, id, slug, address }: Placed, desk: Desk): StoryItem {
  const { first, others, copies, missing } = story;
  const { article, placeOf, file } = first;
  const notes = noteTaker(placeOf);
  const pictures: Record<string, string> = {};
  tellPage(first, { others, missing }, notes);
  const names = decide('byline', article.bylines, notes) ?? [];
  const fields = {
    id,
    ...wordingOf(article, notes),
    ...placingOf(article, desk.map, notes),
    byline: names.map((name) => desk.person(name, first)),
    ...publicationOf(article, notes),
    slug,
    aliases: aliasesOf([first, ...others, ...copies], address),
    canonical: canonicalOf(article),
    language: ownLanguage(article, desk, notes),
    photo: photoOf(article, desk.pictures(first, pictures), notes),
    attribution: attributionOf(article, notes),
  };
  const bodies = [first, ...others].map((page) => bodyOf(page, desk, { notes, pictures }));
  return {
    kind: 'story',
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))),
    body: bodies.map((text) => text.trim()).join('\n\n'),
    pictures,
    source: { file, line: 1, column: 1 },
    notes: notes.notes,
    ...(first.old && { old: first.old }),
  };
}

/** The language of the page, as the paper writes it. */
function ownLanguage({ data }: Article, { map }: Desk, notes: NoteTaker): string | undefined {
  if (!data.language) return undefined;
  if (data.language !== data.languageStated)
    notes.guessed('language', 'import/language-guessed', {
      message: `The page says ${data.languageStated || 'nothing'}; its letters are of another language.`,
      value: data.language,
      source: 'the letters of the text',
      confidence: 'medium',
    });
  const { tag, problem } = languageOf(data.language, map);
  if (problem !== undefined) notes.dropped('language', 'import/language', problem);
  return tag;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function bodyOf(page: ReadPage, desk: Desk, { notes, pictures }: Gathered): string {
  const surroundings = { address: desk.addressFrom(page), picture: desk.pictures(page, pictures) };
  const { body, findings } = htmlToMarkdown(page.article.html, surroundings);
  for (const finding of findings) notes.body('body', finding);
  for (const { reason, text } of page.article.left) {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words)
      notes.body('body', {
        what: 'dropped',
        code: 'import/furniture',
        message: `Left out (${reason}), ${words.length} characters: “${shortened(words, 80)}”`,
      });
  }
  return body;
}

function attributionOf({ attribution }: Article, notes: NoteTaker) {
  if (!attribution) return undefined;
  const { publisher, relation, url, needle } = attribution;
  notes.guessed('attribution', 'import/attribution-guessed', {
    message: `The text says: “${shortened(needle, 120)}”`,
    value: publisher,
    source: 'the text',
    confidence: 'medium',
  });
  return { publisher, ...(url && { url }), relation };
}

/** What a story gathers while it is made. */
interface Gathered {
  notes: NoteTaker;
  pictures: Record<string, string>;
}
