/**
 * What a reader who takes an edition along gets: every file with its bytes and hash, and for each page a
 * `revision` of its content alone, so that a new style sheet neither downloads anything again nor passes
 * for a correction. Pure: the same files give the same manifest.
 */
export function editionManifest(edition: EditionFacts, files: readonly ManifestFile[]): Manifest {
  return { v: 1, ...edition, files: files.toSorted(byAddress), totals: totalsOf(files) };
}

/**
 * What each set weighs. `bytes` is what is kept on the device, `transfer` what comes over the network
 * where the host compresses. Of a picture the device takes one rendition, so pictures are summed up by
 * the width in pixels that a device asks for.
 */
export function totalsOf(files: readonly ManifestFile[]): Totals {
  const text = sum(files.filter(({ set }) => set !== 'pictures'));
  const pictures = files.filter(({ set }) => set === 'pictures');
  const known = pictures.flatMap(({ width }) => width ?? []);
  const widths = [...new Set(known)].sort((a, b) => a - b);
  return {
    text,
    pictures: Object.fromEntries(
      (widths.length > 0 ? widths : [0]).map((width) => [
        width,
        sum(renditionsFor(pictures, width)),
      ]),
    ),
  };
}

/** Of each picture the smallest rendition that is at least as wide as asked for, else the widest. */
export function renditionsFor(files: readonly ManifestFile[], widthPx: number): ManifestFile[] {
  const single: ManifestFile[] = [];
  const groups = new Map<number, ManifestFile[]>();
  for (const file of files) {
    if (file.picture === undefined) single.push(file);
    else groups.set(file.picture, [...(groups.get(file.picture) ?? []), file]);
  }
  const chosen = [...groups.values()].map((renditions) => {
    const sorted = renditions
      .filter(({ width }) => width !== undefined)
      .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
    const wide = sorted.find(({ width }) => (width ?? 0) >= widthPx);
    return wide ?? sorted.at(-1) ?? (renditions[0] as ManifestFile);
  });
  return [...single, ...chosen];
}

function sum(files: readonly ManifestFile[]): Weight {
  return {
    files: files.length,
    bytes: files.reduce((total, { bytes }) => total + bytes, 0),
    transfer: files.reduce((total, { transfer, bytes }) => total + (transfer ?? bytes), 0),
  };
}

function byAddress(a: ManifestFile, b: ManifestFile): number {
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}

/** `id` is the day, `2026-11-22`; `front` and `search` are paths with base. */
export interface EditionFacts {
  id: string;
  /** What tells this paper from any other that could answer in its place. */
  site: string;
  language: string;
  title: string;
  front: string;
  /** The folder of the edition's own search index. */
  search?: string | undefined;
}

export interface Manifest extends EditionFacts {
  v: 1;
  files: ManifestFile[];
  totals: Totals;
}

export type FileSet = 'text' | 'search' | 'pictures';
export type PageKind = 'front' | 'story' | 'page' | 'notice';

export interface ManifestFile {
  /** Path with base, percent-encoded. */
  url: string;
  bytes: number;
  /** Compressed bytes, where compressing helps. */
  transfer?: number | undefined;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  set: FileSet;
  /** Of a page: what it is; a `notice` stands where a story was withdrawn. */
  kind?: PageKind | undefined;
  title?: string | undefined;
  /** Of a page: a hash of its text, pictures and links. */
  revision?: string | undefined;
  /** Of a story of another day: the manifest of its own, which lists it for good. */
  home?: string | undefined;
  /** Renditions of the same picture have the same number. */
  picture?: number | undefined;
  /** In pixels. Of a picture with renditions, the form without a width is for programs that know none. */
  width?: number | undefined;
}

export interface Weight {
  files: number;
  bytes: number;
  transfer: number;
}

export interface Totals {
  /** Pages, styles, scripts, fonts and the search. */
  text: Weight;
  /** By the width that is asked for. */
  pictures: Record<string, Weight>;
}
