import type { Paper } from './paper.ts';
import { isTrainingReserved } from './rights/uses.ts';
import type { PhotoOutput, StoryOutput } from './story-output.ts';

/**
 * What stands in the `head` of a page for machines: description, canonical, robots, alternates, Open
 * Graph, cards and feeds. Texts are plain; whoever writes them into HTML escapes them.
 */
export function headTags(page: HeadInput, paper: Paper): Tag[] {
  const { url, canonical = url, isIndexed = true, story } = page;
  const robots = isIndexed ? 'max-image-preview:large' : 'noindex';
  return [
    ...meta('description', page.description),
    ...meta('robots', robots),
    link({ rel: 'canonical', href: canonical }),
    ...alternates(page),
    ...(story?.facts.authors ?? []).flatMap(({ name }) => meta('author', name)),
    ...openGraph(page, paper),
    ...(story ? articleTags(story) : []),
    ...cardTags(page.photo),
    ...(page.feeds ?? []).map(({ href, type, title }) =>
      link({ rel: 'alternate', type, title, href }),
    ),
    ...(paper.rights.licence ? [link({ rel: 'license', href: paper.rights.licence })] : []),
    ...(page.rslUrl
      ? [link({ rel: 'license', type: 'application/rsl+xml', href: page.rslUrl })]
      : []),
    ...(isTrainingReserved(paper.rights) ? meta('tdm-reservation', '1') : []),
  ];
}

/** Itself included, and `x-default` for the version in the paper's first language. */
function alternates({ alternates = [], defaultLanguage }: HeadInput): Tag[] {
  if (alternates.length < 2) return [];
  const standard = alternates.find(({ language }) => language === defaultLanguage) ?? alternates[0];
  return [...alternates, { language: 'x-default', url: standard?.url ?? '' }].map(
    ({ language, url }) => link({ rel: 'alternate', hreflang: language, href: url }),
  );
}

function openGraph(page: HeadInput, paper: Paper): Tag[] {
  const { url, canonical = url, photo, story, alternates = [] } = page;
  const [image] = photo?.files ?? [];
  const others = alternates.filter(({ language }) => language !== paper.language);
  return [
    ...property('og:type', story ? 'article' : 'website'),
    ...property('og:title', story?.facts.headlines.social ?? page.title),
    ...property('og:description', page.description),
    ...property('og:url', canonical),
    ...property('og:site_name', paper.title),
    ...property('og:locale', localeOf(paper.language)),
    ...others.flatMap(({ language }) => property('og:locale:alternate', localeOf(language))),
    ...property('og:image', image?.url),
    ...property('og:image:width', image && String(image.width)),
    ...property('og:image:height', image && String(image.height)),
    ...property('og:image:type', image?.type),
    ...property('og:image:alt', image && photo?.alt),
  ];
}

/** Open Graph's article object: https://ogp.me/#type_article. An author is a page, not a name. */
function articleTags({ facts }: StoryOutput): Tag[] {
  return [
    ...property('article:published_time', facts.published),
    ...property('article:modified_time', facts.modified),
    ...property('article:expiration_time', facts.expires),
    ...facts.authors.flatMap(({ url }) => property('article:author', url)),
    ...property('article:section', facts.section.label),
    ...facts.topics.flatMap(({ label }) => property('article:tag', label)),
  ];
}

/** Title, description and picture of a card are those of Open Graph. */
function cardTags(photo: PhotoOutput | undefined): Tag[] {
  const [image] = photo?.files ?? [];
  const isLarge = image !== undefined && image.width >= 300 && image.height >= 157;
  return [
    ...meta('twitter:card', isLarge ? 'summary_large_image' : 'summary'),
    ...meta('twitter:image:alt', image && photo?.alt?.slice(0, 420)),
  ];
}

/** `ar_EG` for `ar`: Open Graph wants a territory, which the language's likeliest speaker lives in. */
function localeOf(language: string): string {
  const known = locales.get(language);
  if (known !== undefined) return known;
  const { language: base, region } = new Intl.Locale(language).maximize();
  const locale = region ? `${base}_${region}` : base;
  locales.set(language, locale);
  return locale;
}

// The likely region of a language takes longer to find than all the rest of a page's head.
const locales = new Map<string, string>();

function meta(name: string, content: string | undefined): Tag[] {
  return content ? [{ tag: 'meta', attributes: { name, content } }] : [];
}

function property(name: string, content: string | undefined): Tag[] {
  return content ? [{ tag: 'meta', attributes: { property: name, content } }] : [];
}

function link(attributes: Record<string, string>): Tag {
  return { tag: 'link', attributes };
}

export interface Tag {
  tag: 'meta' | 'link';
  attributes: Record<string, string>;
}

/** A page as its head tells of it; addresses are absolute. */
export interface HeadInput {
  title: string;
  description?: string | undefined;
  url: string;
  canonical?: string | undefined;
  isIndexed?: boolean;
  /** The page in every language that it exists in, itself first. */
  alternates?: { language: string; url: string }[];
  defaultLanguage?: string;
  photo?: PhotoOutput | undefined;
  story?: StoryOutput | undefined;
  feeds?: { href: string; type: string; title: string }[];
  rslUrl?: string | undefined;
}
