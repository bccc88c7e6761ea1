import type { Element, Root } from 'hast';
import { htmlToMarkdown } from '../../html/html-to-markdown.ts';
import type { HtmlSurroundings } from '../../html/surroundings.ts';
import type { NoteTaker } from '../../note-taker.ts';
import type { Association } from './news-item.ts';
import { photoOf } from './photo.ts';

/** The text, and the pictures behind the lead photo below it. */
export function markdownOf(
  text: Root,
  pictures: readonly Association[],
  { surroundings, notes }: Around,
): string {
  const figures = pictures.flatMap((picture) => figureOf(picture, surroundings, notes));
  if (figures.length > 0)
    notes.guessed('associations', 'import/pictures-below', {
      ...{ message: 'Where its other pictures stand is not said.', value: 'below the text' },
      ...{ source: 'associations', confidence: 'medium' },
    });
  const children = figures.length > 1 ? [element('figure', {}, figures)] : figures;
  const whole: Root = { type: 'root', children: [...text.children, ...children] };
  const { body, findings } = htmlToMarkdown(whole, surroundings);
  for (const finding of findings) notes.body('bodies', finding);
  if (body) notes.kept('bodies', 'body');
  return body;
}

function figureOf(
  picture: Association,
  surroundings: HtmlSurroundings,
  notes: NoteTaker,
): Element[] {
  const photo = photoOf(picture, surroundings, notes);
  if (!photo) return [];
  const { src, alt = '', caption = '', credit = '' } = photo;
  const words = [text(caption), element('span', { className: ['credit'] }, [text(credit)])];
  return [
    element('figure', {}, [element('img', { src, alt }, []), element('figcaption', {}, words)]),
  ];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string) {
  return { type: 'text' as const, value };
}

interface Around {
  surroundings: HtmlSurroundings;
  notes: NoteTaker;
}
