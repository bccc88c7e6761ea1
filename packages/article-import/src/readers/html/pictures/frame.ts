import { bareCredit, splitCredit } from '../../../html/split-credit.ts';
import { elementsIn, namesOf, textOf } from '../dom.ts';

/**
 * The element that holds a picture and nothing else but its words, and these words: the smallest figure
 * around it, or what is named a caption or a credit near it.
 */
export function frameOf(image: Element, root: Element): Frame {
  const figure = image.closest('figure, .wp-caption, [itemtype$="/ImageObject"]');
  const frame =
    figure && figure !== root && root.contains(figure) && isAlone(figure)
      ? figure
      : nearFrame(image, root);
  return { frame, ...wordsIn(frame) };
}

function nearFrame(image: Element, root: Element): Element {
  let frame: Element = image.closest('picture') ?? image;
  let found = frame;
  for (let up = 0; up < 5; up++) {
    const parent = frame.parentElement;
    if (
      !parent ||
      parent === root ||
      !isAlone(parent) ||
      parent.matches('body, article, main') ||
      hasOwnText(parent, frame)
    )
      break;
    frame = parent;
    const { length } = textOf(frame);
    const isBare =
      length < SHORT &&
      !frame.querySelector('a[href] p, ul, h3') &&
      image.closest('picture, figure') !== null;
    if (length === 0 || isBare || elementsIn(frame, '*').some(isNamed)) found = frame;
    if (textOf(frame).length > LONGEST || frame.querySelector('h1, h2')) break;
  }
  return textOf(found).length > LONGEST ? (image.closest('picture') ?? image) : found;
}

/** Whether beside a caption that is named so there stands other text. */
function hasOwnText(parent: Element, frame: Element): boolean {
  if (isNamed(parent) || !elementsIn(parent, '*').some(isCaption)) return false;
  return [...parent.childNodes].some(
    (child) => child !== frame && child.nodeType === 3 && textOf(child).length > LOOSE,
  );
}

function isAlone(element: Element): boolean {
  return (
    elementsIn(element, 'img').length <= 1 && !element.querySelector('h1, h2, time, video, iframe')
  );
}

/** The caption and the credit in a frame. */
function wordsIn(frame: Element): Words {
  const all = elementsIn(frame, '*');
  const credits = outermost(all.filter(isCredit));
  const named = outermost(
    all.filter(
      (element) => isCaption(element) && !credits.some((credit) => credit.contains(element)),
    ),
  );
  const captions =
    named.length > 0
      ? named
      : outermost(
          all.filter(
            (element) =>
              hasWords(element) &&
              !credits.some((credit) => element.contains(credit) || credit.contains(element)),
          ),
        );
  const inner = credits.length > 0 ? credits : captions.flatMap(setApart);
  const texts = [
    ...new Set(captions.map((caption) => wordsBut(caption, inner).replace(HINT, '').trim())),
  ];
  const parts = texts.filter(Boolean).map(splitCredit);
  const caption = parts
    .map((part) => part.caption)
    .filter(Boolean)
    .join(' ');
  const said = inner.map(textOf).find((text) => text !== '' && text.length < 160);
  const parted = parts.find((part) => part.credit)?.credit;
  if (said) return { caption, credit: bareCredit(said), isSplit: credits.length === 0 };
  return { caption, credit: parted ?? '', isSplit: parted !== undefined };
}

/** A name in an element of its own at either end of a caption. */
function setApart(caption: Element): Element[] {
  const whole = textOf(caption);
  const inner = elementsIn(caption, 'span, small, em, i, b, strong, div, p').filter((element) => {
    const text = textOf(element);
    const isAtEnd = whole.endsWith(text) || whole.startsWith(text);
    return (
      isAtEnd &&
      text.length > 2 &&
      text.length < 60 &&
      whole.length - text.length > 15 &&
      !/[.!?…:,;]$/.test(text) &&
      /^[\p{Lu}\p{Lo}(©]/u.test(text)
    );
  });
  return outermost(inner)
    .slice(0, 1)
    .filter((element) => !element.querySelector('a') || textOf(element).length < 60);
}

function wordsBut(element: Element, without: readonly Element[]): string {
  const copy = element.cloneNode(true) as Element;
  const inner = elementsIn(element, '*');
  const copies = elementsIn(copy, '*');
  for (const [at, each] of inner.entries())
    if (without.includes(each) || each.matches('button')) copies[at]?.remove();
  return textOf(copy);
}

/** Whether an element has words of its own that are no caption's part. */
function hasWords(element: Element): boolean {
  return element.matches('p, span, div, small, em') && textOf(element) !== '';
}

function outermost(elements: readonly Element[]): Element[] {
  return elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
}

function isNamed(element: Element): boolean {
  return isCaption(element) || isCredit(element);
}

function isCaption(element: Element): boolean {
  return (
    element.matches('figcaption, [itemprop=caption], [itemprop=description]') ||
    namesOf(element).some((name) => CAPTION.test(name))
  );
}

function isCredit(element: Element): boolean {
  if (element.matches('img, picture, source, figure')) return false;
  return (
    element.matches('[itemprop=copyrightHolder], [itemprop=creditText], [itemprop=author], cite') ||
    namesOf(element).some((name) => CREDIT.test(name))
  );
}

const CAPTION =
  /^(caption|captions|captiontext|legend|legende|bildunterschrift|bildtext|imagecaption|photocaption|bu|didascalia|billedtekst|bildetekst|subtitle|cutline|infotext)$/;
const CREDIT =
  /^(credit|credits|copyright|photographer|photographers|photocredit|imagecredit|bildquelle|quelle|source|byline|fotograf|autor|author|credito|attribution|rights)$/;
// What only tells how to look at it.
const HINT =
  /^(legende|bild|image|photo|foto)\s*:\s*|\s*(vergrößern|enlarge image|open image in gallery|zoom|click to enlarge|bild in originalgröße anzeigen)\s*$/i;
const LONGEST = 700;
const SHORT = 350;
const LOOSE = 80;

interface Words {
  caption: string;
  credit: string;
  /** Whether the credit was parted from the caption by its words alone. */
  isSplit: boolean;
}

export interface Frame extends Words {
  frame: Element;
}
