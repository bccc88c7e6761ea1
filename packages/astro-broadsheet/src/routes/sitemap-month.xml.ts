import { monthSitemap } from '@broadsheet/article-outputs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapMonths } from '../outputs/sitemap-months';
import { newsroom } from '../virtual';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async () =>
  [...sitemapMonths(await newsroom())].map(([month, entries]) => ({
    params: { month },
    props: { entries },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(monthSitemap(props.entries), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
