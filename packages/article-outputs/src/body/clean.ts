import sanitize from 'sanitize-html';

/**
 * A body fit to stand in somebody else's reader: text structure, figures, tables and links only, every
 * address absolute, no ids, no classes, nothing that runs. Well-formed XML, too.
 */
export function cleanBody(html: string, url: string): string {
  const absolute = (address: string | undefined) => absoluteAddress(address, url);
  return sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: 256,
    transformTags: {
      a: (tagName, { href, ...rest }) => ({
        tagName,
        attribs: stated({ ...rest, href: absolute(href) }),
      }),
      img: (tagName, { src, ...rest }) => ({
        tagName,
        attribs: stated({ ...rest, src: absolute(src), alt: rest.alt ?? '' }),
      }),
      blockquote: (tagName, { cite, ...rest }) => ({
        tagName,
        attribs: stated({ ...rest, cite: absolute(cite) }),
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  });
}

function absoluteAddress(address: string | undefined, url: string): string | undefined {
  if (address === undefined) return undefined;
  return URL.canParse(address, url) ? new URL(address, url).href : undefined;
}

function stated(attributes: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

const TAGS = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'],
  ...['dl', 'dt', 'dd', 'em', 'strong', 'b', 'i', 's', 'u', 'del', 'ins', 'sub', 'sup', 'small'],
  ...['mark', 'q', 'cite', 'abbr', 'time', 'kbd', 'samp', 'var', 'bdi', 'bdo', 'ruby', 'rt', 'rp'],
  ...['span', 'div', 'section', 'aside', 'figure', 'figcaption', 'img', 'a', 'details', 'summary'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
];
const ATTRIBUTES = {
  '*': ['lang', 'dir'],
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  blockquote: ['cite'],
  time: ['datetime'],
  abbr: ['title'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};
