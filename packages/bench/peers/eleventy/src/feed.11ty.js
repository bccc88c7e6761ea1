import { feed } from './feeds.11ty.js';

export const data = { permalink: '/index.xml', eleventyExcludeFromCollections: true };

export function render({ collections }) {
  return feed('The Bench Paper', collections.news.slice(0, 20));
}
