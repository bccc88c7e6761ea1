import type { Element } from 'hast';
import type { HtmlContext } from './context.ts';
import { elementsIn, firstIn, hasClass, isElement, textOf, without } from './element.ts';
import type { PictureWords } from './picture.ts';

/** The caption and the credit of a figure, from the elements that hold them. */
export function wordsOf(captions: readonly Element[], context: HtmlContext): PictureWords {
  const credits = captions.flatMap((caption) =>
    isCredit(caption) ? [caption] : elementsIn(caption, isCredit),
  );
  const bare = captions.filter((caption) => !isCredit(caption));
  for (const caption of bare)
    if (firstIn(caption, 'a'))
      context.dropped(
        caption,
        'import/caption-link',
        'A link in a caption is left out; its words stay.',
      );
  const caption = bare
    .map((each) => textOf(without(each, new Set(credits))))
    .filter(Boolean)
    .join(' ');
  const credit = credits.map(textOf).filter(Boolean).join(' ');
  if (credit || !caption) return { caption, credit };
  const parted = context.surroundings.splitCaption?.(caption);
  if (!parted?.credit) return { caption, credit: '' };
  context.guessed(
    bare[0] as Element,
    'import/credit-guessed',
    `The credit “${parted.credit}” is taken from the end of the caption.`,
  );
  return { caption: parted.caption, credit: parted.credit };
}

export function isCaption(node: Element): boolean {
  return isElement(node, 'figcaption') || hasClass(node, CAPTION) || isCredit(node);
}

function isCredit(node: Element): boolean {
  return hasClass(node, CREDIT);
}

const CAPTION =
  /^(wp-caption-text|wp-caption-dd|gallery-caption|caption-text|caption|image-caption|photo-caption)$/i;
const CREDIT =
  /^([\w-]*[-_])?(credit|credits|copyright|photographer|media-credit|image-credit)([-_][\w-]*)?$/i;
