import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE, type PictureArchive } from '../../media/find-pictures.ts';

/** The pictures that came with news items: on the path that an item names, or under the same name beside it. */
export function itemPictures(folder: string, beside: string): PictureArchive {
  return {
    addressOf: (source) => URL.parse(source),
    nameOf: () => undefined,
    fileOf(source) {
      const [path = ''] = source.split(/[?#]/);
      const isAddress = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path);
      const own = path.replace(/^\/+/, '');
      const last = own.split('/').at(-1) ?? '';
      const names = [...(isAddress ? [] : [own]), ...(last ? [join(beside, last)] : [])];
      const name = names.find(
        (each) =>
          PICTURE.test(each) &&
          !each.split('/').includes('..') &&
          !each.includes('\0') &&
          existsSync(join(folder, each)),
      );
      return name === undefined ? undefined : { name, file: join(folder, name) };
    },
  };
}
