import type { KeptEdition } from '../device/records.ts';
import {
  type FileSet,
  type Manifest,
  type ManifestFile,
  renditionsFor,
} from '../edition/manifest.ts';

/**
 * Which files of an edition are to be fetched, and which other addresses a kept picture also answers.
 * Of an edition that is here already, only pages whose content changed and what the reader now wants
 * besides: a page with another style sheet and the same words stays as it is.
 */
export function planEdition(manifest: Manifest, wish: Wish, kept?: KeptEdition): EditionFiles {
  const wanted = filesFor(manifest.files, wish);
  const pointers = pointersFor(manifest.files, wanted);
  if (!kept) return { files: wanted, pointers };
  const revisions = new Map(kept.pages.map(({ url, revision }) => [url, revision]));
  const changed = wanted.filter(
    ({ url, revision }) => revision !== undefined && revisions.get(url) !== revision,
  );
  const isNew = ({ set }: ManifestFile) => !kept.sets.includes(set);
  const others = wanted.filter((file) => file.revision === undefined);
  const files = [...changed, ...(changed.length > 0 ? others : others.filter(isNew))];
  return { files, pointers };
}

function filesFor(files: readonly ManifestFile[], { sets, widthPx }: Wish): ManifestFile[] {
  const ofSets = files.filter(({ set }) => sets.includes(set));
  return [
    ...ofSets.filter(({ set }) => set !== 'pictures'),
    ...renditionsFor(
      ofSets.filter(({ set }) => set === 'pictures'),
      widthPx,
    ),
  ];
}

function pointersFor(all: readonly ManifestFile[], wanted: readonly ManifestFile[]): Pointer[] {
  const kept = new Map(
    wanted.flatMap(({ picture, url }) => (picture === undefined ? [] : [[picture, url] as const])),
  );
  return all.flatMap(({ picture, url }) => {
    const to = picture === undefined ? undefined : kept.get(picture);
    return to === undefined || to === url ? [] : [{ from: url, to }];
  });
}

/** What a reader wants of an edition. */
export interface Wish {
  /** The address of the manifest. */
  manifest: string;
  sets: FileSet[];
  /** How wide pictures are shown on this device. */
  widthPx: number;
}

export interface EditionFiles {
  files: ManifestFile[];
  pointers: Pointer[];
}

/** Another rendition of a picture, and the one that is kept. */
export interface Pointer {
  from: string;
  to: string;
}
