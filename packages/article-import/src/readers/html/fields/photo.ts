import { elementsIn, namesOf, textOf } from '../dom.ts';
import type { PageData } from '../page-data.ts';
import { frameOf } from '../pictures/frame.ts';
import { namedPictures } from '../pictures/named-pictures.ts';
import { isSamePicture } from '../pictures/same-picture.ts';
import { isSmall, sourcesOf } from '../pictures/sources.ts';

/**
 * The lead photo of a page: the one between the headline and the text, else the one that the page's data
 * names, which may stand further below. Undefined where it has none.
 */
export function leadPhoto(
  document: Document,
  { root, data, base }: Around,
): { photo: LeadPhoto; frame?: Element } | undefined {
  const named = namedPictures(data, base);
  const addresses = named.map(({ address }) => address);
  const shown = shownPicture(document, addresses, { root, base });
  const [first] = named;
  if (!shown)
    return (
      first && {
        photo: {
          sources: [first.address],
          alt: first.alt,
          caption: first.caption,
          credit: first.credit,
          source: first.source,
          isSplit: false,
        },
      }
    );
  const { frame, caption, credit, isSplit } = frameOf(shown, document.body);
  const sources = sourcesOf(shown, base);
  const same = named.find(({ address }) =>
    sources.some((source) => isSamePicture(source, address)),
  );
  const photo = {
    sources: [...sources, ...(same ? [same.address] : [])],
    alt: altOf(shown) || (same?.alt ?? ''),
    caption: caption || (same?.caption ?? ''),
    credit: credit || (same?.credit ?? ''),
    source: SHOWN,
    isSplit,
  };
  return { photo, frame };
}

/** The picture that stands between the headline and the first paragraphs, or right above the headline. */
function shownPicture(
  document: Document,
  named: readonly string[],
  { root, base }: Pick<Around, 'root' | 'base'>,
): Element | undefined {
  const all = elementsIn(document.body, 'h1, img, p');
  const head = all.findIndex((element) => element.matches('h1'));
  const paragraphs = all
    .map((element, at) => ({ element, at }))
    .filter(
      ({ element, at }) =>
        at > head &&
        element.matches('p') &&
        root.contains(element) &&
        textOf(element).length > 80 &&
        !element.closest('figure, figcaption'),
    );
  const end = paragraphs[2]?.at ?? all.length;
  const candidates = all
    .slice(Math.max(0, head - 6), end)
    .filter((element) => element.matches('img') && isPhoto(element, root, base));
  const isNamed = (image: Element) =>
    sourcesOf(image, base).some((source) =>
      named.some((address) => isSamePicture(source, address)),
    );
  const below = candidates.filter((image) => all.indexOf(image) > head);
  const framed = below.find((image) => image.closest(LEAD) !== null);
  const shown = candidates.find(isNamed) ?? framed;
  if (shown || named.length > 0) return shown;
  return below.find((image) => root.contains(image)) ?? below[0];
}

function isPhoto(image: Element, root: Element, base: string | undefined): boolean {
  const [source] = sourcesOf(image, base);
  if (
    !source ||
    isSmall(image) ||
    /\.(svg|gif)([?#]|$)|logo|avatar|\bicons?\b|pixel|placeholder|sprite|\/(autor|author|profile)/i.test(
      source,
    )
  )
    return false;
  let at: Element | null = image;
  for (let up = 0; at && at !== root && up < 7; up++, at = at.parentElement)
    if (
      at.matches('nav, aside, footer, li') ||
      namesOf(at).some((name) =>
        /^(logo|author|authors|avatar|byline|related|gallery|carousel|slideshow|teaser|sidebar|recommended|promo|ad|ads|share|social|menu|newsletter)$/.test(
          name,
        ),
      )
    )
      return false;
  return true;
}

function altOf(image: Element): string {
  const alt = image.getAttribute('alt')?.replace(/\s+/g, ' ').trim() ?? '';
  return /\.(jpe?g|png|webp)$/i.test(alt) ? '' : alt;
}

const LEAD =
  'figure, [class*=featured i], [class*=lead i], [class*=hero i], [class*=thumb i], [class*=single-post i]';

/** The source of a photo that readers saw there. */
export const SHOWN = 'picture above the text';

interface Around {
  root: Element;
  data: PageData;
  /** The page's own address. */
  base: string | undefined;
}

export interface LeadPhoto {
  sources: string[];
  alt: string;
  caption: string;
  credit: string;
  source: string;
  /** Whether the credit was parted from the caption by its words alone. */
  isSplit: boolean;
}
