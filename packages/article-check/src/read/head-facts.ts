import type { Facts, Witness } from '../facts.ts';
import { absolute, type Page } from './page.ts';

/** What the head of a story's page says: canonical, Open Graph and article:*, author. */
export function headFacts(page: Page): Witness | undefined {
  const { meta, url, html } = page;
  if (meta('og:type') !== 'article') return undefined;
  const ownAddress = absolute(meta('og:url') ?? '', url);
  const facts: Facts = {
    headline: meta('og:title') ?? null,
    published: meta('article:published_time') ?? null,
    modified: meta('article:modified_time') ?? null,
    authors: html.elements
      .filter(({ name, attribs }) => name === 'meta' && attribs.name === 'author')
      .map(({ attribs }) => attribs.content ?? ''),
    section: meta('article:section') ?? null,
    language: meta('og:locale')?.replace('_', '-') ?? null,
    image: imageOf(page),
    canonical: page.canonical ?? ownAddress ?? null,
  };
  const first = html.elements.find(({ attribs }) => attribs.property === 'og:type');
  return { format: 'head', place: page.place(first), facts };
}

function imageOf({ meta, url }: Page): Facts['image'] {
  const address = absolute(meta('og:image') ?? '', url);
  if (!meta('og:image') || !address) return null;
  return { url: address, alt: meta('og:image:alt') ?? '' };
}
