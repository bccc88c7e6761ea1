/** The elements that a story's body may hold. */
export const TAGS = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['em', 'strong', 'b', 'i', 's', 'u', 'del', 'ins', 'sub', 'sup', 'small', 'mark'],
  ...['q', 'cite', 'abbr', 'time', 'kbd', 'samp', 'var', 'bdi', 'bdo', 'ruby', 'rt', 'rp'],
  ...['span', 'div', 'section', 'aside', 'figure', 'figcaption', 'picture', 'source', 'img', 'a'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
];

const IDS = ['id', 'lang', 'dir'];
const LINK = ['href', 'rel', 'id', 'aria-label', 'aria-describedby'];

/** The attributes that they may have. */
export const ATTRIBUTES = {
  '*': ['lang', 'dir', 'class'],
  a: [...LINK, 'data-footnote-ref', 'data-footnote-backref'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  source: ['type', 'srcset', 'sizes'],
  h2: IDS,
  h3: IDS,
  h4: IDS,
  h5: IDS,
  li: IDS,
  section: ['data-footnotes'],
  span: ['data-part'],
  figure: ['data-pagefind-ignore'],
  div: ['tabindex', 'role', 'aria-label'],
  time: ['datetime'],
  abbr: ['title'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/** The classes that they may have: those that the theme's own furniture needs. */
export const CLASSES = {
  '*': ['footnotes', 'sr-only', 'align-center', 'align-end', 'data-footnote-backref'],
  code: ['language-*'],
  span: ['caption', 'credit', 'embed-host'],
  figure: ['pullquote'],
  aside: ['factbox'],
  div: ['gallery', 'table'],
  img: ['is-small'],
  section: ['letter'],
  p: ['embed', 'letter-from'],
};
