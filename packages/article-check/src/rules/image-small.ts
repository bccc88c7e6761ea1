import { textOf, valuesOf } from '../read/json-ld.ts';
import { articleOf } from '../read/json-ld-facts.ts';
import { absolute } from '../read/page.ts';
import type { Rule } from '../rule.ts';

/** Google Discover shows large previews from this width on; Open Graph's recommended width is the same. */
const NARROWEST = 1200;

export const IMAGE_SMALL: Rule = {
  code: 'image-small',
  advice:
    'Give the story a lead picture of at least 1200 pixels; smaller ones are shown small, or not at all.',
  onPage: (page, { addresses, imageWidth }) => {
    const article = articleOf(page);
    if (!article) return [];
    const [value] = valuesOf(article.json, 'image');
    const address = typeof value === 'string' ? value : textOf(page.graph.resolve(value), 'url');
    const url = address === undefined ? undefined : absolute(address, page.url);
    const file = url && addresses.isOwn(url) ? addresses.fileOf(url) : undefined;
    const width = file === undefined ? undefined : imageWidth(file);
    if (width === undefined || width >= NARROWEST) return [];
    return [
      {
        ...page.place(article.script),
        message: `The lead picture ${url} is ${width} pixels wide, less than ${NARROWEST}`,
      },
    ];
  },
};
