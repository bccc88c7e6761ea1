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
    props: { stories },
    cacheKey: outputKey(stories, room),
  }));
};

export const GET: APIRoute = async ({ props }) =>
  new Response(monthSitemap(sitemapEntries(props.stories, await newsroom())), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
