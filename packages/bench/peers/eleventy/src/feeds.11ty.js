import { escaped } from '../page.js';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.path}index.xml`,
  eleventyExcludeFromCollections: true,
};

export function render({ list, names }) {
  return feed(names[list.title] ?? list.title, list.shown.slice(0, 20));
}

export function feed(title, stories) {
  const items = stories.map(
    ({ url, date, data }) =>
      `<item><title>${escaped(data.title)}</title><link>https://paper.example${url}</link><guid>https://paper.example${url}</guid><pubDate>${date.toUTCString()}</pubDate><description>${escaped(data.standfirst)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${escaped(title)}</title><link>https://paper.example/</link><description>${escaped(title)}</description>${items.join('\n')}</channel></rss>`;
}
