import { pictureText, type Surroundings } from './actions.ts';
import { attributeOf, type Finding, outsideCode } from './html.ts';

/**
 * Pictures in Markdown and HTML are taken from the archive, else their words stay; links to old
 * addresses lead to the new ones; a link that leads nowhere keeps its text.
 */
export function fixLinks(body: string, surroundings: Surroundings, findings: Finding[]): string {
  const foundAt = (needle: string) => (code: string, message: string) =>
    findings.push({ what: 'dropped', code, message, offset: 0, needle });
  return outsideCode(body, (text) =>
    text
      .replace(IMAGE, (whole, alt: string, src: string, title: string | undefined) =>
        ours(src, surroundings) ? whole : picture(src, alt, title, surroundings, foundAt(src)),
      )
      .replace(IMG, (_, attributes: string) =>
        picture(
          attributeOf(attributes, 'src'),
          attributeOf(attributes, 'alt'),
          attributeOf(attributes, 'title'),
          surroundings,
          foundAt(attributeOf(attributes, 'src')),
        ),
      )
      .replace(UNRESOLVED, (_, words: string, reference: string) => {
        foundAt(decodeURI(reference))(
          'import/link-unresolved',
          `Nothing answers to the reference ${reference}; the words of the link stay.`,
        );
        return words;
      })
      .replace(/\bunresolved:(\S*)/g, (_, reference: string) => reference)
      .replace(/(\]\()(\/(?!\/)[^)\s]*)/g, (whole, open: string, path: string) =>
        ours(path, surroundings)
          ? whole
          : `${open}${surroundings.address(path).replace(/^unresolved:/, '')}`,
      ),
  );
}

// Lengths are bounded, so that a body of nothing but openings costs no time.
const IMAGE =
  /!\[([^\][]{0,1000})\]\(\s*<?([^)\s>]{0,2000})>?(?:\s+["'(]([^\n]{0,1000}?)["')])?\s*\)/g;
const IMG = /<img\b([^<>]{0,2000})>/gi;
const UNRESOLVED = /\[((?:[^[\]\n]|\[[^[\]\n]{0,200}\]){0,1000})\]\(unresolved:([^)\s]*)[^)\n]*\)/g;

function picture(
  src: string,
  alt: string,
  title: string | undefined,
  surroundings: Surroundings,
  found: (code: string, message: string) => void,
): string {
  if (/^(https?:)?\/\//i.test(src)) {
    found('import/picture-remote', `The picture ${src} lies on another site and becomes a link.`);
    return `[${alt || title || 'Picture'}](${src.replace(/^\/\//, 'https://')})`;
  }
  return pictureText(
    { named: { src, alt, caption: title ?? '' }, positional: [] },
    surroundings,
    found,
  );
}

/** Whether a path was put in place by this import already. */
function ours(path: string, { picture: find }: Surroundings): boolean {
  return path.startsWith('/media/') && find(path) === path;
}
