import { htmlToMarkdown } from '../../html/html-to-markdown.ts';
import type { PictureSource, PlacedPicture } from '../../html/surroundings.ts';
import { type NoteTaker, noteTaker } from '../../note-taker.ts';
import type { StoryItem } from '../../reader.ts';
import { pathOf } from './address.ts';
import type { Article } from './article.ts';
import { folded } from './claims/article-thing.ts';
import { typesOf } from './claims/thing.ts';
import { decide } from './decide.ts';
import type { Desk, Placed } from './desk.ts';
import { isAlike } from './fields/headline.ts';
import { SHOWN } from './fields/photo.ts';
import type { ReadPage } from './page.ts';
import { tellPage } from './tell-page.ts';

/** A saved page, or several of one story, as a story of the paper. */
export function storyOf(placed: Placed, desk: Desk): StoryItem {
  const { first, others, missing } = placed.story;
  const { article, placeOf, file } = first;
  const notes = noteTaker(placeOf);
  const pictures: Record<string, string> = {};
  const picture = desk.pictures(first, pictures);
  tellPage(first, { others, missing }, notes);
  const headline = decide('headline', article.headlines, notes) ?? '';
  const published = decide(
    'published',
    article.published.map((claim) => ({ ...claim, value: claim.value.text })),
    notes,
  );
  if (!published)
    notes.guessed('status', 'import/undated', {
      message: 'No date was found: the story is a draft.',
      value: 'draft',
      source: 'nothing',
      confidence: 'low',
    });
  tellDate(article, notes);
  const updated = article.updated
    .map(({ value }) => value.text)
    .find((text) => published !== undefined && text.slice(0, 10) > published.slice(0, 10));
  if (updated) notes.kept('updated', 'updated');
  const names = decide('byline', article.bylines, notes) ?? [];
  const fields = {
    id: placed.id,
    headline,
    kicker: article.kicker || undefined,
    standfirst: standfirstOf(article, notes),
    headlines: variantsOf(article, headline),
    kind: kindOf(article, notes),
    section: sectionOf(article, desk, notes),
    topics: some(decide('topics', article.topics, notes)),
    byline: some(names.map((name) => desk.person(name, first))),
    published,
    updated,
    status: published ? undefined : 'draft',
    slug: placed.slug,
    aliases: some(aliasesOf([first, ...others, ...placed.story.copies], placed.address)),
    canonical: canonicalOf(article),
    language: article.data.language || undefined,
    photo: photoOf(article, picture, notes),
    attribution: attributionOf(article, notes),
    access: isClosed(article) ? 'subscriber' : undefined,
  };
  const body = [first, ...others]
    .map((page) =>
      bodyOf(page, desk, notes, page === first ? picture : desk.pictures(page, pictures)),
    )
    .map((text) => text.trim())
    .join('\n\n');
  return {
    kind: 'story',
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    body,
    pictures,
    source: { file, line: 1, column: 1 },
    notes: notes.notes,
    ...(first.old && { old: first.old }),
  };
}

function bodyOf(page: ReadPage, desk: Desk, notes: NoteTaker, picture: Find | undefined): string {
  const surroundings = { address: desk.addressFrom(page), ...(picture && { picture }) };
  const { body, findings } = htmlToMarkdown(page.article.html, surroundings);
  for (const finding of findings) notes.body('body', finding);
  for (const { reason, text } of page.article.left) {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words)
      notes.body('body', {
        what: 'dropped',
        code: 'import/furniture',
        message: `Left out (${reason}), ${words.length} characters: “${words.slice(0, 80)}${words.length > 80 ? '…' : ''}”`,
      });
  }
  return body;
}

function tellDate({ published: [claim] }: Article, notes: NoteTaker): void {
  if (!claim) return;
  if (claim.value.isDay)
    notes.guessed('published', 'import/date-guessed', {
      message: 'The page names the day and no hour: midnight.',
      value: claim.value.text,
      source: claim.source,
      confidence: 'medium',
    });
  if (claim.value.isUnsure)
    notes.guessed('published', 'import/date-order', {
      message: 'Day and month may be the other way round.',
      value: claim.value.text,
      source: claim.source,
      confidence: 'low',
    });
}

/** What readers saw under the headline; else the description, when it is no beginning of the text. */
function standfirstOf(
  { standfirst, description, text }: Article,
  notes: NoteTaker,
): string | undefined {
  if (standfirst) {
    notes.guessed('standfirst', 'import/standfirst-guessed', {
      message: 'It stands between the headline and the text.',
      value: standfirst,
      source: 'the page',
      confidence: 'high',
    });
    return standfirst;
  }
  const said = description.replace(/\s*(\[?(\.\.\.|…)\]?)$/, '');
  if (said.length < 30 || text.replace(/\s+/g, ' ').includes(said.slice(0, 60))) return undefined;
  notes.guessed('standfirst', 'import/standfirst-guessed', {
    message: 'The page shows none: its description for search engines is taken.',
    value: description,
    source: 'description',
    confidence: 'low',
  });
  return description;
}

function variantsOf({ headlines }: Article, headline: string) {
  const other = (pattern: RegExp) =>
    headlines.find(
      ({ source, value }) =>
        pattern.test(source) &&
        !folded(value).includes(folded(headline)) &&
        isAlike(folded(value), folded(headline)),
    )?.value;
  const social = other(/^(og|twitter):title$/);
  const search = other(/^title$/);
  const variants = { ...(social && { social }), ...(search && search !== social && { search }) };
  return Object.keys(variants).length > 0 ? variants : undefined;
}

function kindOf({ data }: Article, notes: NoteTaker): string | undefined {
  const types = data.articles.flatMap(({ thing }) => typesOf(thing));
  const kind = KINDS.find(({ type }) => types.includes(type))?.kind;
  if (kind) notes.kept('kind', 'kind');
  return kind;
}

function sectionOf(article: Article, { map }: Desk, notes: NoteTaker): string {
  const [claim] = article.sections;
  const known = article.sections.find(({ value }) => map.sections[value] !== undefined);
  if (known) {
    notes.kept('section', 'section');
    return map.sections[known.value] ?? map.section;
  }
  if (claim)
    notes.guessed('section', 'import/section-unknown', {
      message: `The page says “${claim.value}”; the map can say which section that is.`,
      value: map.section,
      source: claim.source,
      confidence: 'low',
    });
  return map.section;
}

/** Every old address of the story, as paths. */
function aliasesOf(pages: readonly ReadPage[], address: string): string[] {
  const all = pages.flatMap(({ article: { address: own } }) =>
    own.url ? [pathOf(own.url), ...own.others] : [],
  );
  return [...new Set(all)].filter(
    (path) => path !== address && path !== '/' && /^\/(?!\/)[^\s\\]*$/.test(path),
  );
}

/** Another site that the page names as where the original stands. */
function canonicalOf({ data, address }: Article): string | undefined {
  const url = URL.parse(data.canonical);
  if (!url || !address.url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.hostname.replace(/^www\./, '') === address.url.hostname.replace(/^www\./, '')
    ? undefined
    : url.href;
}

function photoOf({ photo }: Article, picture: Find | undefined, notes: NoteTaker) {
  if (!photo) return undefined;
  const { sources, alt, caption, credit } = photo;
  const placed = picture?.({ sources, alt, caption, credit });
  if (!placed) {
    const lost = [alt, caption, credit].filter(Boolean).join('; ');
    notes.dropped(
      'photo',
      'import/picture-missing',
      `The picture ${sources[0]} does not come along${lost ? `: ${lost}` : ''}.`,
    );
    return undefined;
  }
  notes.guessed('photo', 'import/photo-guessed', {
    message: 'It leads the story.',
    value: sources[0] ?? '',
    source: photo.source,
    confidence: photo.source === SHOWN ? 'high' : 'medium',
  });
  if (photo.isSplit)
    notes.guessed('photo', 'import/credit-guessed', {
      message: 'The credit is taken from the end of the caption.',
      value: credit,
      source: 'the caption',
      confidence: 'medium',
    });
  return {
    src: placed.path,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

function attributionOf({ attribution }: Article, notes: NoteTaker) {
  if (!attribution) return undefined;
  const { publisher, relation, url, needle } = attribution;
  notes.guessed('attribution', 'import/attribution-guessed', {
    message: `The text says: “${needle.slice(0, 120)}”`,
    value: publisher,
    source: 'the text',
    confidence: 'medium',
  });
  return { publisher, ...(url && { url }), relation };
}

function isClosed({ data }: Article): boolean {
  return data.articles.some(({ thing }) =>
    /^false$/i.test(String(thing.isAccessibleForFree ?? '')),
  );
}

function some<T>(list: T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

const KINDS = [
  { type: 'OpinionNewsArticle', kind: 'opinion' },
  { type: 'AnalysisNewsArticle', kind: 'analysis' },
];

type Find = (picture: PictureSource) => PlacedPicture | undefined;
