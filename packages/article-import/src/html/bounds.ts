/** Inline data becomes `data:,`, and a tag longer than 50,000 characters loses its attributes. */
export function shortTags(html: string): { html: string; isCut: boolean } {
  const light = html.replace(/(["'])data:[^"']{200,}\1/gi, '$1data:,$1');
  let isCut = false;
  const pieces = cutTags(light, (tag, name) => {
    if (tag.length <= LONGEST_TAG) return tag;
    isCut = true;
    return `<${name}>`;
  });
  return { html: pieces, isCut };
}

/** Without the tags of what nests deeper than 128 elements; their words stay. */
export function shallowTags(html: string): string {
  const open: string[] = [];
  const left: string[] = [];
  return cutTags(html, (tag, name) => {
    if (VOID.test(name)) return tag;
    if (name.startsWith('/')) {
      const bare = name.slice(1);
      if (left.at(-1) === bare) {
        left.pop();
        return '';
      }
      if (open.at(-1) === bare) open.pop();
      return tag;
    }
    if (open.length >= DEEPEST) {
      left.push(name);
      return '';
    }
    open.push(name);
    return tag;
  });
}

/** The words without any tag; a paragraph for each block. */
export function textAlone(html: string): string {
  const isHidden = (name: string) => name === 'script' || name === 'style';
  let hidden = false;
  const text = cutTags(
    html,
    (_, name) => {
      if (isHidden(name)) hidden = true;
      else if (hidden && isHidden(name.slice(1))) hidden = false;
      return BLOCK.test(name) ? '\n\n' : '';
    },
    () => !hidden,
  );
  return text
    .split(/\n{2,}/)
    .map((part) => (part.trim() ? `<p>${part.replaceAll('<', '&lt;')}</p>` : ''))
    .join('');
}

/** Each tag by what `change` makes of it, in one pass: an opening that nothing closes is looked for once. */
function cutTags(
  html: string,
  change: (tag: string, name: string) => string,
  isKept: () => boolean = () => true,
): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    NAME.lastIndex = at + 1;
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (!name) continue;
    const end = html.indexOf('>', at);
    if (end === -1) break;
    const tag = html.slice(at, end + 1);
    if (isKept()) pieces.push(html.slice(from, at));
    pieces.push(change(tag, name));
    from = end + 1;
    at = end;
  }
  if (isKept()) pieces.push(html.slice(from));
  return pieces.join('');
}

const NAME = /\/?[a-z][a-z0-9-]{0,30}/iy;
const VOID = /^\/?(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const BLOCK = /^\/?(p|div|h\d|li|ul|ol|tr|table|blockquote|section|article|figure|br|hr)$/;
const LONGEST_TAG = 50_000;
const DEEPEST = 128;
