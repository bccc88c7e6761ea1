export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

export function render({ collections }) {
  const urls = [
    ...collections.news.map(({ url }) => url),
    ...collections.lists.map(({ path }) => path),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>https://paper.example${url}</loc></url>`).join('\n')}</urlset>`;
}
