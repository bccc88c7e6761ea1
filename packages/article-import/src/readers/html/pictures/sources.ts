import { attributeOf, elementsIn } from '../dom.ts';

/** Every address that a picture has on a page, the largest first; those that wait for a script too. */
export function sourcesOf(image: Element, base: string | undefined): string[] {
  const frame = image.closest('picture');
  const sets = [...(frame ? elementsIn(frame, 'source') : []), image].flatMap((element) =>
    SETS.flatMap((name) => inSet(attributeOf(element, name))),
  );
  const largest = sets.toSorted((a, b) => b.size - a.size).map(({ address }) => address);
  const own = OWN.map((name) => attributeOf(image, name));
  const linked = attributeOf(image.closest('a'), 'href');
  const full = /\.(jpe?g|png|webp|avif)([?#]|$)/i.test(linked) ? [linked] : [];
  const all = [...full, ...largest, ...own].filter(
    (src) => src !== '' && !/^(data|javascript|blob|about):/i.test(src),
  );
  return [...new Set(all.map((src) => absolute(src, base)))];
}

/** An address in full; one that lies beside the page, as browsers save pictures, stays as it is. */
export function absolute(address: string, base: string | undefined): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  if (address.startsWith('//')) return `https:${address}`;
  if (SAVED.test(address) || !base) return address;
  return URL.parse(address, base)?.href ?? address;
}

/** Whether a picture is too small to be one of the story: an icon, a portrait, a counter. */
export function isSmall(image: Element): boolean {
  const [width, height] = [
    Number.parseInt(attributeOf(image, 'width'), 10),
    Number.parseInt(attributeOf(image, 'height'), 10),
  ];
  return width < SMALLEST || height < SMALLEST / 2;
}

function inSet(set: string): { address: string; size: number }[] {
  return [
    ...set.slice(0, 20_000).matchAll(/(\S{1,4000}?)(?:\s+([\d.]{1,12})[wx])?\s*(?:,\s|,?$)/g),
  ].map(([, address = '', size = '0']) => ({
    address,
    size: Number(size) < 10 ? Number(size) * 300 : Number(size),
  }));
}

const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];
const OWN = [
  'data-orig-file',
  'data-full-url',
  'data-large-file',
  'data-original',
  'data-lazy-src',
  'data-src',
  'data-url',
  'src',
];
const SAVED = /^(\.\/)?[^/?#]+(_files|\.files|-Dateien|_data)\//;
const SMALLEST = 100;
