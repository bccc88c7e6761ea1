/** What HTML can ask of the archive around it. All are optional: without them nothing is known. */
export interface HtmlSurroundings {
  /** Where a link leads in the new paper; undefined where it leads nowhere, and its words stay. */
  address?: (reference: string) => string | undefined;
  /** The picture in the new paper; undefined where it does not come along, and its words stay. */
  picture?: (picture: PictureSource) => PlacedPicture | undefined;
  /** Parts the caption of a picture from the credit that stands in it. */
  splitCaption?: (caption: string) => { caption: string; credit?: string };
}

/** A picture as the old page named it. */
export interface PictureSource {
  /** Every address that it has there, the largest first. */
  sources: readonly string[];
  alt: string;
  caption: string;
  credit: string;
  /** The number that the old system gave it (`wp-image-12`, `data-id`), where it says so. */
  id?: string;
}

/** `path` from the content folder's root, `/media/…`. The words stand where the HTML has none. */
export interface PlacedPicture {
  path: string;
  alt?: string;
  caption?: string;
  credit?: string;
}
