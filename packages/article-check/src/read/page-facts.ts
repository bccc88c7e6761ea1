import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { CorrectionFact, Facts, Image, Witness } from '../facts.ts';
import { closest, wordsOf } from './html.ts';
import { absolute, type Page } from './page.ts';

/**
 * What a reader sees of a story. A page of Broadsheet marks each fact (`data-part`, `data-id`); of
 * any other page only its address and language are taken.
 */
export function pageFacts(page: Page): Witness | undefined {
  const article = storyOf(page);
  if (!article) return otherPage(page);
  const inside = page.html.elements.filter((element) => closest(element, (one) => one === article));
  const part = (name: string) => inside.find(({ attribs }) => attribs['data-part'] === name);
  const published = part('published')?.attribs.datetime ?? null;
  const facts: Facts = {
    headline: words(part('headline')),
    url: page.url,
    id: article.attribs['data-id'] ?? null,
    published,
    modified: part('updated')?.attribs.datetime ?? published,
    authors: inside.filter(({ attribs }) => 'data-author' in attribs).map(wordsOf),
    section: sectionOf(page),
    language: page.language ?? null,
    image: imageOf(part('lead-photo'), page),
    corrections: inside
      .filter(({ attribs }) => attribs['data-part'] === 'correction')
      .map(correctionOf),
    access: inside.some(({ attribs }) => classesOf(attribs).includes('paywall'))
      ? 'subscriber'
      : 'free',
  };
  const credited = inside
    .filter((element) => element.name === 'bdi' && closest(element, isByline))
    .map(wordsOf);
  return { format: 'page', place: page.place(article), facts, credited: [...new Set(credited)] };
}

function isByline({ attribs }: Element): boolean {
  return attribs['data-part'] === 'byline';
}

/** The element that holds a story, on a page that marks its parts. */
export function storyOf({ html, isRedirect }: Page): Element | undefined {
  if (isRedirect) return undefined;
  const article = html.elements.find(
    ({ name, attribs }) => name === 'article' && attribs['data-id'] !== undefined,
  );
  const isMarked = html.elements.some(
    (element) =>
      element.attribs['data-part'] === 'headline' && closest(element, (one) => one === article),
  );
  return isMarked ? article : undefined;
}

function otherPage(page: Page): Witness | undefined {
  if (page.isRedirect) return undefined;
  const facts = { url: page.url, language: page.language ?? null };
  return { format: 'page', place: { file: page.file }, facts };
}

/** The last link of the breadcrumb. */
function sectionOf({ html: { elements } }: Page): string | null {
  const breadcrumb = elements.find(({ attribs }) => attribs['data-part'] === 'breadcrumb');
  const links = elements.filter(
    (element) => element.name === 'a' && closest(element, (one) => one === breadcrumb),
  );
  return words(links.at(-1));
}

function imageOf(figure: Element | undefined, page: Page): Image | null {
  if (!figure) return null;
  const all = DomUtils.getElementsByTagName('*', figure);
  const picture = all.find(({ name }) => name === 'img');
  const credit = all.find(({ attribs }) => attribs['data-part'] === 'credit');
  if (!picture) return null;
  const image: Image = { alt: picture.attribs.alt ?? '', credit: words(credit && seen(credit)) };
  const url = absolute(picture.attribs.src ?? '', page.url);
  return url === undefined ? image : { ...image, url };
}

/** Without what is there for screen readers alone. */
function seen(element: Element): Element {
  const copy = element.cloneNode(true);
  for (const child of DomUtils.getElementsByTagName('*', copy))
    if (classesOf(child.attribs).includes('sr-only')) DomUtils.removeElement(child);
  return copy;
}

function correctionOf(element: Element): CorrectionFact {
  const [time] = DomUtils.getElementsByTagName('time', element);
  const text = DomUtils.getElementsByTagName('p', element).at(-1);
  return { at: time?.attribs.datetime ?? '', text: text ? wordsOf(text) : '' };
}

function words(element: Element | undefined): string | null {
  return element ? wordsOf(element) : null;
}

function classesOf({ class: names = '' }: Element['attribs']): string[] {
  return names.split(/\s+/);
}
