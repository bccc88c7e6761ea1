import type { Note, PageItem } from '../../reader.ts';
import { aliasesOf } from './aliases.ts';
import { type Archive, bodyOf } from './body.ts';
import type { WxrItem } from './item.ts';
import { seoOf } from './seo.ts';
import { publicationOf } from './status.ts';
import { countsOf, headlineOf } from './story.ts';
import { createTeller } from './teller.ts';

/** A page of WordPress as a page of the paper. One that was not public lies among the drafts. */
export function pageOf(item: WxrItem, context: PageContext): PageItem {
  const { archive, slug, source, isFree } = context;
  const notes: Note[] = [];
  const tell = createTeller(notes, item.at);
  const body = bodyOf(item, archive);
  const seo = seoOf(item);
  const publication = publicationOf(item);
  const isPublic = publication.isPublic && item.status === 'publish' && !item.isCut;
  const title = headlineOf(item, body.body, tell);
  if (!isPublic) {
    const why = publication.isPublic ? 'It was not public yet.' : publication.why;
    const code = publication.isPublic
      ? `import/${item.isCut ? 'cut' : item.status}`
      : publication.code;
    tell('guessed', 'status', code, `${why} It is not published.`, {
      value: 'draft',
      source: `wp:status ${item.status}`,
      confidence: 'high',
    });
  }
  if (slug !== item.slug)
    tell(
      'guessed',
      'slug',
      'import/slug',
      'The slug is made to fit the rules of addresses, or to stand alone.',
      { value: slug, source: item.slug ? 'wp:post_name' : 'the title', confidence: 'high' },
    );
  const fields = {
    title,
    ...(seo.description && { description: seo.description }),
    slug,
    ...(seo.isHidden && { noindex: true }),
  };
  return {
    kind: 'page',
    slug,
    isPublic,
    fields,
    body: body.body,
    pictures: archive.media.takeFiles(),
    from: isPublic ? aliasesOf(item, archive.survey.channel, `/${slug}/`, isFree) : [],
    source: { ...item.place, file: source },
    notes: [...notes, ...body.notes],
    ...(item.link && { old: item.link }),
    ...countsOf(item),
  };
}

interface PageContext {
  archive: Archive;
  slug: string;
  source: string;
  isFree: (path: string) => boolean;
}
