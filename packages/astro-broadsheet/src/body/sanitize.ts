import sanitize from 'sanitize-html';
import type { PictureSources } from '../page-data/picture.ts';
import { ATTRIBUTES, CLASSES, TAGS } from './allowed.ts';

/**
 * Keeps what a story's body may hold and drops all else: text structure, figures, tables, quotes, safe
 * links, and pictures of this site. No style, script, form, frame, SVG, handler or foreign picture.
 */
export function sanitizeBody(html: string, pictureFor: PictureFor, words: TableWords): string {
  return sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedClasses: CLASSES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: 256,
    selfClosing: ['br', 'hr', 'img', 'source'],
    transformTags: {
      h1: 'h2',
      a: (tagName, { href, rel: _, ...rest }) => ({
        tagName,
        attribs: { ...rest, ...linkAttributes(href) },
      }),
      img: (tagName, { src, alt }) => ({
        tagName,
        attribs: { ...pictureAttributes(pictureFor, src), alt: alt ?? '' },
      }),
      source: (tagName, attribs) => ({ tagName, attribs: sourceAttributes(pictureFor, attribs) }),
      span: (tagName, { 'data-part': part = '', ...rest }) => ({
        tagName,
        attribs: { ...rest, ...(/^(caption|credit)$/.test(part) ? { 'data-part': part } : {}) },
      }),
      // A pull quote stands in the text too, and would count twice in a search.
      figure: (tagName, attribs) => ({
        tagName,
        attribs:
          attribs.class === 'pullquote' ? { ...attribs, 'data-pagefind-ignore': '' } : attribs,
      }),
      // A reader without a mouse scrolls a region by its focus (WCAG 2.1.1).
      div: (tagName, { tabindex: _, role: __, 'aria-label': ___, ...rest }) => ({
        tagName,
        attribs:
          rest.class === 'table'
            ? { ...rest, tabindex: '0', role: 'region', 'aria-label': words.table }
            : rest,
      }),
      th: aligned,
      td: aligned,
    },
    exclusiveFilter: ({ tag, attribs }) =>
      (tag === 'img' && !attribs.src) || (tag === 'source' && !attribs.srcset),
  });
}

/** An address that no browser opens, or that brings a name and a password, is dropped. */
function linkAttributes(href: string | undefined): Record<string, string> {
  if (href === undefined) return {};
  if (!/^https?:/i.test(href)) return { href };
  const url = URL.parse(href);
  if (!url || /^https?:[/\\]*[^/\\?#]*@/i.test(href)) return {};
  const isPlain = /^[^\s<>"{}|\\^`#]*(#[^\s<>"{}|\\^`#]*)?$/.test(href);
  return { href: isPlain ? href : encoded(url), rel: 'noopener' };
}

/** The URL standard lets characters pass that an address may not hold (RFC 3986, 2). */
function encoded({ href }: URL): string {
  const [before = '', ...fragments] = href.split('#');
  const plain = [before, ...(fragments.length > 0 ? [fragments.join('%23')] : [])].join('#');
  return plain.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent);
}

function pictureAttributes(
  pictureFor: PictureFor,
  ref: string | undefined,
): Record<string, string> {
  const picture = ref === undefined ? undefined : pictureFor(ref);
  if (!picture) return {};
  const { src, width, height, isSmall } = picture;
  return {
    ...(isSmall ? { class: 'is-small' } : {}),
    ...{ src, width: String(width), height: String(height) },
    ...{ loading: 'lazy', decoding: 'async' },
  };
}

/** A source names its picture and its place among the formats, as `framePictures` wrote it. */
function sourceAttributes(
  pictureFor: PictureFor,
  { 'data-of': ref = '', 'data-at': at }: Record<string, string>,
): Record<string, string> {
  const picture = pictureFor(ref);
  const source = picture?.sources[Number(at)];
  if (!source) return {};
  return picture?.isSmall ? { ...source } : { ...source, sizes: BODY_SIZES };
}

/** GFM writes the alignment of table cells as a style, which the content policy refuses. */
function aligned(tagName: string, { style, class: _, ...attribs }: Record<string, string>) {
  const align = /text-align:\s*(center|right|left)/.exec(style ?? '')?.[1];
  const name = align === 'center' ? 'align-center' : align === 'right' ? 'align-end' : undefined;
  return { tagName, attribs: name ? { ...attribs, class: name } : attribs };
}

const BODY_SIZES = '(min-width: 48rem) 42rem, 100vw';

/** The attributes of a picture named in a body; undefined where it may not be shown. */
export type PictureFor = (
  ref: string,
) => Pick<PictureSources, 'src' | 'sources' | 'width' | 'height' | 'isSmall'> | undefined;

export interface TableWords {
  /** What a table is called where it scrolls. */
  table: string;
}
