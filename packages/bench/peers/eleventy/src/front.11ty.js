import { page, teaser } from '../page.js';

export const data = { permalink: '/', eleventyExcludeFromCollections: true };

export function render({ collections, names, style }) {
  const sections = collections.lists.filter(({ kind, date }) => kind === 'sections' && !date);
  const blocks = sections.map(
    ({ title, shown }) =>
      `<section><h2>${title}</h2>${shown
        .slice(0, 6)
        .map((story) => teaser(story, names))
        .join('')}</section>`,
  );
  return page(
    { title: 'Front', path: '/', style },
    `${collections.news
      .slice(0, 16)
      .map((story) => teaser(story, names))
      .join('')}${blocks.join('')}`,
  );
}
