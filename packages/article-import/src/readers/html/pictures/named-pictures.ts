import { bareCredit, splitCredit } from '../../../html/split-credit.ts';
import { plain } from '../claims/plain.ts';
import { listed, type Thing, textIn } from '../claims/thing.ts';
import type { PageData } from '../page-data.ts';
import { absolute } from './sources.ts';

/** The pictures that a page's data names for its story. */
export function namedPictures(data: PageData, base: string | undefined): NamedPicture[] {
  const stated = data.articles.flatMap(({ source, thing }) =>
    listed(thing.image).map((image) => stateOf(image, data, `${source} image`)),
  );
  const alt = plain(data.meta.get('og:image:alt')?.[0] ?? '');
  const shared = META.flatMap((source) =>
    (data.meta.get(source) ?? [])
      .slice(0, 1)
      .map((address) => ({ address, alt, caption: '', credit: '', source })),
  );
  return [...stated, ...shared]
    .filter(({ address }) => address !== '' && !NO_PHOTO.test(address))
    .map((picture) => ({ ...picture, address: absolute(picture.address, base) }));
}

function stateOf(image: unknown, { things }: PageData, source: string): NamedPicture {
  const object = (typeof image === 'object' ? image : { url: image }) as Thing;
  const hasAddress = (thing: Thing) => Boolean(thing.url || thing.contentUrl);
  const there = hasAddress(object)
    ? object
    : (things.find((each) => each['@id'] === object['@id'] && hasAddress(each)) ?? object);
  const words = splitCredit(plain(textIn(there.caption)));
  const credit = there.creditText ?? there.copyrightHolder ?? there.creator ?? there.author;
  return {
    address: textIn(there.url ?? there.contentUrl),
    alt: '',
    caption: words.caption,
    credit: bareCredit(textIn(credit)) || (words.credit ?? ''),
    source,
  };
}

const META = [
  ...['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'image'],
  'parsely-image-url',
];
const NO_PHOTO = /logo|placeholder|default[-_]?(image|og)|fallback/i;

export interface NamedPicture {
  address: string;
  alt: string;
  caption: string;
  credit: string;
  source: string;
}
