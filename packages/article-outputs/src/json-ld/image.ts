import type { Paper } from '../paper.ts';
import { holderOf } from '../rights/holder.ts';
import type { PhotoOutput } from '../story-output.ts';
import { type Node, node } from './node.ts';

/** Every file of a photo with its caption, credit and rights. schema.org ImageObject. */
export function imageNodes(photo: PhotoOutput | undefined, { rights, title }: Paper): Node[] {
  return (photo?.files ?? []).map(({ url, width, height, type }, index) =>
    node({
      '@type': 'ImageObject',
      url,
      contentUrl: url,
      width,
      height,
      encodingFormat: type,
      caption: photo?.caption,
      creditText: photo?.credit,
      creator: photo?.creator && { '@type': 'Person', name: photo.creator },
      copyrightNotice: photo?.rights?.holder ?? photo?.credit ?? holderOf(rights, title),
      license: photo?.rights?.licence,
      acquireLicensePage: photo?.rights?.url,
      representativeOfPage: index === 0 ? true : undefined,
    }),
  );
}
