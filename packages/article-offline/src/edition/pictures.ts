import type { Attributes } from './said.ts';

/** Gathers the pictures of a page while its elements open and close. Addresses come out absolute. */
export class Pictures {
  readonly found: PictureFacts[] = [];
  readonly #absolute: Absolute;
  /** Of the `picture` that is open: its sources, and its images. */
  #group: { forms: Attributes[]; images: Attributes[] } | undefined;

  constructor(absolute: Absolute) {
    this.#absolute = absolute;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'picture') this.#group = { forms: [], images: [] };
    else if (name === 'source') this.#group?.forms.push(attributes);
    else if (name === 'img' && this.#group) {
      this.#group.forms.push(attributes);
      this.#group.images.push(attributes);
    } else if (name === 'img') this.#add(attributes, [attributes]);
  }

  close(name: string): void {
    if (name !== 'picture' || !this.#group) return;
    const { images, forms } = this.#group;
    this.#group = undefined;
    for (const image of images) this.#add(image, forms);
  }

  /**
   * The renditions of a picture in one form, and its other addresses. Of several formats the last is
   * taken: the best stand first, and what stands last the most browsers can show.
   */
  #add(image: Attributes, all: readonly Attributes[]): void {
    const forms = all.flatMap(({ srcset = '' }) => {
      const renditions = renditionsIn(srcset, this.#absolute);
      return renditions.length > 0 ? [renditions] : [];
    });
    const source = this.#absolute(image.src);
    const renditions = forms.pop() ?? (source ? [{ url: source, width: 0 }] : []);
    if (renditions.length === 0) return;
    const chosen = new Set(renditions.map(({ url }) => url));
    const also = [source, ...forms.flat().map(({ url }) => url)];
    this.found.push({
      renditions,
      also: also.filter((url) => url !== undefined && !chosen.has(url)) as string[],
    });
  }
}

function renditionsIn(srcset: string, absolute: Absolute): { url: string; width: number }[] {
  return srcset.split(/,\s+/).flatMap((candidate) => {
    const [, name, width] = /^\s*(\S+)\s+(\d+)w\s*$/.exec(candidate) ?? [];
    const url = absolute(name);
    return url ? [{ url, width: Number(width) }] : [];
  });
}

type Absolute = (url: string | undefined) => string | undefined;

export interface PictureFacts {
  renditions: { url: string; width: number }[];
  /** Other addresses of the same picture. */
  also: string[];
}
