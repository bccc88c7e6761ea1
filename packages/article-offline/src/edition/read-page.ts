import { type AnyNode, type Document, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { revisionOf } from './revision.ts';

/** What a built page is made of. `address` is its own, absolute; so are all that it names. */
export function readPage(html: string, address: string): PageFacts {
  const elements = elementsIn(parseDocument(html));
  const named = (name: string) => elements.filter((element) => element.name === name);
  const content =
    elements.find(({ name, attribs }) => name === 'article' && attribs['data-id'] !== undefined) ??
    named('main')[0] ??
    named('body')[0];
  const absolute = (url: string | undefined) => (url ? URL.parse(url, address)?.href : undefined);
  const heading = named('h1')[0] ?? named('title')[0];
  return {
    title: heading ? textOf(heading).replace(/\s+/g, ' ').trim() : '',
    revision: content ? revisionOf(content) : '',
    needs: [
      ...named('link')
        .filter(({ attribs }) => NEEDED.test(attribs.rel ?? ''))
        .map(({ attribs }) => absolute(attribs.href)),
      ...named('script').map(({ attribs }) => absolute(attribs.src)),
    ].filter((url) => url !== undefined),
    pictures: named('img').flatMap((image) => pictureOf(image, absolute) ?? []),
    text: textOf(elements[0]),
  };
}

/**
 * The renditions of a picture in one form, and its other addresses. Of several formats the last is taken:
 * the best stand first, and what stands last the most browsers can show.
 */
function pictureOf(image: Element, absolute: Absolute): PictureFacts | undefined {
  const parent = image.parent && isTag(image.parent) ? image.parent : undefined;
  const siblings = parent?.name === 'picture' ? parent.children.filter(isTag) : [image];
  const forms = siblings.flatMap(({ attribs }) => {
    const renditions = renditionsIn(attribs.srcset ?? '', absolute);
    return renditions.length > 0 ? [renditions] : [];
  });
  const source = absolute(image.attribs.src);
  const renditions = forms.pop() ?? (source ? [{ url: source, width: 0 }] : []);
  if (renditions.length === 0) return undefined;
  const chosen = new Set(renditions.map(({ url }) => url));
  const also = [source, ...forms.flat().map(({ url }) => url)];
  return {
    renditions,
    also: also.filter((url) => url !== undefined && !chosen.has(url)) as string[],
  };
}

function renditionsIn(srcset: string, absolute: Absolute): { url: string; width: number }[] {
  return srcset.split(/,\s+/).flatMap((candidate) => {
    const [, name, width] = /^\s*(\S+)\s+(\d+)w\s*$/.exec(candidate) ?? [];
    const url = absolute(name);
    return url ? [{ url, width: Number(width) }] : [];
  });
}

function elementsIn(document: Document): Element[] {
  const found: Element[] = [];
  const walk = (node: AnyNode) => {
    if (isTag(node)) found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(document);
  return found;
}

function textOf(node: AnyNode | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return (node as unknown as { data: string }).data;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

type Absolute = (url: string | undefined) => string | undefined;

const NEEDED = /^(stylesheet|modulepreload)$/;

export interface PageFacts {
  title: string;
  revision: string;
  /** Style sheets and scripts. */
  needs: string[];
  pictures: PictureFacts[];
  text: string;
}

export interface PictureFacts {
  renditions: { url: string; width: number }[];
  /** Other addresses of the same picture. */
  also: string[];
}
