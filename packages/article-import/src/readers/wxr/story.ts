import { cutAtWord, openingOf } from '@broadsheet/article-schema';
import type { ArchiveMap } from '../../archive-map.ts';
import { languageOf } from '../../language.ts';
import type { Note, PersonItem, StoryItem } from '../../reader.ts';
import { shortened } from '../../shortened.ts';
import type { Spot } from '../../spots.ts';
import { aliasesOf } from './aliases.ts';
import { type Archive, bodyOf } from './body.ts';
import { metaOf, type WxrItem } from './item.ts';
import { publishedOf } from './moment.ts';
import { authorsOf } from './people.ts';
import { photoOf } from './photo.ts';
import { plain } from './plain.ts';
import { seoOf } from './seo.ts';
import { publicationOf } from './status.ts';
import { subjectsOf } from './taxonomy.ts';
import { createTeller, type Teller } from './teller.ts';

/** A post as a story, each decision noted. Nothing that was not public becomes so. */
export function storyOf(item: WxrItem, context: StoryContext): StoryItem {
  const { archive, map, spot } = context;
  const notes: Note[] = [];
  const tell = createTeller(notes, item.at);
  const { survey, media } = archive;
  const published = publishedOf(item, survey.channel.exported);
  const status = statusOf(item, published?.text, { ...context, tell });
  const body = bodyOf(item, archive);
  const photo = photoOf(item, archive, tell);
  const seo = seoOf(item);
  const { section, topics } = subjectsOf(item, { map, survey, tell });
  const headline = headlineOf(item, body.body, tell);
  if (published?.guess)
    tell(
      'guessed',
      'published',
      'import/date-guessed',
      'The time in UTC is missing.',
      published.guess,
    );
  else if (published) tell('kept', 'published', 'import/kept', 'wp:post_date_gmt');
  if (spot.slug !== item.slug) tellSlug(item, spot.slug, tell);
  tellModified(item, published?.text, tell);
  const headlines = {
    ...(seo.title && seo.title !== headline && { search: seo.title }),
    ...(seo.social && seo.social !== headline && { social: seo.social }),
  };
  const fields = {
    id: context.id,
    headline,
    standfirst: standfirstOf(item, seo.description, tell),
    headlines: Object.keys(headlines).length > 0 ? headlines : undefined,
    kind: kindOfFormat(item, tell),
    section,
    topics: topics.length > 0 ? topics : undefined,
    byline: bylineOf(item, context, tell),
    published: published?.text,
    status,
    slug: spot.slug,
    aliases: some(aliasesOf(item, survey.channel, spot.address, context.isFree)),
    canonical: canonicalOf(item, seo.canonical, context),
    language: ownLanguage(item, map, tell),
    translationOf: originalOf(item, context),
    photo,
    lead: leadOf(item, status, tell),
    noindex: seo.isHidden ? true : undefined,
  };
  return {
    kind: 'story',
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    body: body.body,
    pictures: media.takeFiles(),
    source: { ...item.place, file: context.source },
    notes: [...notes, ...body.notes],
    ...(item.link && { old: item.link }),
    ...countsOf(item),
  };
}

/** Comments are counted, never carried. */
export function countsOf({ counts }: WxrItem): { counts?: Record<string, number> } {
  const some = Object.entries(counts).filter(([, number]) => number > 0);
  return some.length > 0 ? { counts: Object.fromEntries(some) } : {};
}

/** A headline in words; where there is none, the beginning of the text. */
export function headlineOf(item: WxrItem, body: string, tell: Teller): string {
  const headline = plain(item.title);
  if (headline) {
    tell('kept', 'headline', 'import/kept', 'title');
    return headline;
  }
  const value = cutAtWord(openingOf(body), 60) || `Untitled ${item.id}`.trim();
  tell('guessed', 'headline', 'import/headline-guessed', 'There is no title.', {
    value,
    source: 'the beginning of the text',
    confidence: 'low',
  });
  return value;
}

function statusOf(
  item: WxrItem,
  published: string | undefined,
  { tell, hasPassed }: StoryContext & { tell: Teller },
): 'draft' | undefined {
  const hold = (code: string, message: string, source: string) => {
    tell('guessed', 'status', code, message, { value: 'draft', source, confidence: 'high' });
    return 'draft' as const;
  };
  const publication = publicationOf(item);
  if (item.isCut)
    return hold('import/cut', 'The file ends inside this item.', 'the end of the file');
  if (!publication.isPublic)
    return hold(
      publication.code,
      `${publication.why} It is not published.`,
      `wp:status ${item.status}`,
    );
  if (published === undefined) return hold('import/undated', 'It has no date.', 'the missing date');
  if (item.status === 'future' && hasPassed(published))
    return hold(
      'import/schedule-passed',
      'Its time came after the export was made, and has passed: it is not published until you say so.',
      'wp:status future',
    );
  return undefined;
}

function standfirstOf(item: WxrItem, description: string, tell: Teller): string | undefined {
  const subtitle = plain(
    metaOf(
      item,
      'newspack_post_subtitle',
      '_subtitle',
      'kia_subtitle',
      'wps_subtitle',
      '_secondary_title',
    ),
  );
  const excerpt = plain(item.excerpt);
  const found = subtitle || excerpt || description;
  if (!found) return undefined;
  const source = subtitle
    ? 'the subtitle'
    : excerpt
      ? 'excerpt:encoded'
      : 'the description for search engines';
  const lost = [excerpt, description].filter((text) => text && text !== found);
  if (source.startsWith('the description'))
    tell('guessed', 'standfirst', 'import/standfirst-guessed', 'There is no excerpt.', {
      value: found,
      source,
      confidence: 'medium',
    });
  else tell('kept', 'standfirst', 'import/kept', source, { source });
  for (const value of new Set(lost))
    tell(
      'dropped',
      'description',
      'import/description',
      'A story has one standfirst, which is its description too.',
      { value },
    );
  return found;
}

function bylineOf(
  item: WxrItem,
  { person, archive }: StoryContext,
  tell: Teller,
): string[] | undefined {
  const ids = authorsOf(item, archive.survey).map(person);
  if (ids.length > 0) tell('kept', 'byline', 'import/kept', 'byline', { value: ids.join(', ') });
  return some([...new Set(ids)]);
}

/** A post format is how a theme showed a post; a note or a status is a brief. */
function kindOfFormat(item: WxrItem, tell: Teller): string | undefined {
  const format = item.terms
    .find(({ domain }) => domain === 'post_format')
    ?.nicename.replace('post-format-', '');
  if (!format || format === 'standard') return undefined;
  if (format === 'aside' || format === 'status') {
    tell('guessed', 'kind', 'import/kind-guessed', 'A note of a line or two is a brief.', {
      value: 'brief',
      source: `the post format ${format}`,
      confidence: 'medium',
    });
    return 'brief';
  }
  tell(
    'dropped',
    'post_format',
    'import/format',
    `The post format ${format} says how a theme showed it.`,
  );
  return undefined;
}

/** A sticky post led the front page until someone took it down. */
function leadOf(
  item: WxrItem,
  status: string | undefined,
  tell: Teller,
): { until: string } | undefined {
  if (!item.isSticky || status === 'draft') return undefined;
  const until = '2099-12-31T00:00:00Z';
  tell(
    'guessed',
    'lead',
    'import/sticky',
    'It was sticky: it leads the front until you take `lead` out.',
    { value: until, source: 'wp:is_sticky', confidence: 'low' },
  );
  return { until };
}

function canonicalOf(
  item: WxrItem,
  canonical: string,
  { archive }: StoryContext,
): string | undefined {
  if (!canonical) return undefined;
  const isOwn = archive.survey.addresses.find(canonical) !== canonical || canonical === item.link;
  return isOwn ? undefined : canonical;
}

/** The language that a plugin for translations gave it, as the paper writes it. */
function ownLanguage(item: WxrItem, map: ArchiveMap, tell: Teller): string | undefined {
  const stated =
    item.terms.find(({ domain }) => domain === 'language')?.nicename ||
    metaOf(item, '_icl_lang_code');
  if (!stated) return undefined;
  const { tag, problem } = languageOf(stated, map);
  if (problem !== undefined) tell('dropped', 'language', 'import/language', problem);
  return tag;
}

function originalOf(item: WxrItem, { archive }: StoryContext): string | undefined {
  const group = item.terms.find(({ domain }) => domain === 'post_translations')?.nicename;
  const first = group ? archive.survey.translations.get(group) : undefined;
  return first && first.guid !== item.guid ? first.guid : undefined;
}

function tellSlug({ slug }: WxrItem, value: string, tell: Teller): void {
  const source = slug ? `wp:post_name ${shortened(slug, 120)}` : 'the title';
  tell(
    'guessed',
    'slug',
    'import/slug',
    'The slug is made to fit the rules of addresses, or to stand alone in its month.',
    { value, source, confidence: 'high' },
  );
}

function tellModified({ modifiedGmt }: WxrItem, published: string | undefined, tell: Teller): void {
  if (
    !modifiedGmt ||
    modifiedGmt.startsWith('0000') ||
    `${modifiedGmt.replace(' ', 'T')}Z` === published
  )
    return;
  tell(
    'dropped',
    'updated',
    'import/modified',
    'WordPress moves this date at every save: it says nothing of the story.',
    { value: modifiedGmt },
  );
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

export interface StoryContext {
  archive: Archive;
  map: ArchiveMap;
  spot: Pick<Spot, 'slug' | 'address'>;
  id: string;
  source: string;
  /** The id under which a person stands. */
  person: (person: PersonItem) => string;
  /** Whether a time of publication has come, and no earlier import brought the story to the public. */
  hasPassed: (published: string) => boolean;
  /** Whether no story or page of the new paper stands at a path. */
  isFree: (path: string) => boolean;
}
