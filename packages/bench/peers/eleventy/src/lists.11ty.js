import { page, teaser } from '../page.js';

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => list.path,
  eleventyExcludeFromCollections: true,
};

export function render({ list, names, style }) {
  const { title, path, shown, links } = list;
  const nav = links.map(({ path: to, label }) => `<a href="${to}">${label}</a>`).join('');
  return page(
    { title: names[title] ?? title, path, style },
    `<h1>${names[title] ?? title}</h1>${shown.map((story) => teaser(story, names)).join('\n')}<nav>${nav}</nav>`,
  );
}
