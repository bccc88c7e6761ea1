import { sitemapIndex } from '@broadsheet/article-outputs';
import { absolute } from '@broadsheet/article-schema';
import type { APIRoute } from 'astro';
import { newestChange, sitemapMonths } from '../outputs/sitemap-months';
import { newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async () => {
  const room = await newsroom();
  const entries = [...sitemapMonths(room)].map(([month, stories]) => ({
    url: absolute(`${room.site.base}sitemap-${month}.xml`, room.site),
    modified: newestChange(stories, room),
  }));
  return new Response(sitemapIndex(entries), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
