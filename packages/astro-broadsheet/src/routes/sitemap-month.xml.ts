import { monthSitemap } from '@broadsheet/article-outputs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { outputKey } from '../newsroom/page-key';
import { sitemapEntries, sitemapMonths } from '../outputs/sitemap-months';
import { newsroom } from '../virtual';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async () => {
  const room = await newsroom();
  return [...sitemapMonths(room)].map(([month, stories]) => ({
    params: { month },
    cacheKey: outputKey(stories, room),
  }));
};

export const GET: APIRoute = async ({ params }) => {
  const room = await newsroom();
  const stories = sitemapMonths(room).get(params.month ?? '') ?? [];
  return new Response(monthSitemap(sitemapEntries(stories, room)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
