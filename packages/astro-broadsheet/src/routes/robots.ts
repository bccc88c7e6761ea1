import { robotsTxt } from '@broadsheet/article-outputs';
import type { APIRoute } from 'astro';
import { newsroom } from '../virtual';
import { fileUrl } from '../virtual-outputs';

export const prerender = true;

export const GET: APIRoute = async () => {
  const room = await newsroom();
  const { rights } = room.config;
  if (room.config.isPreview) return plain(NOBODY);
  const text = robotsTxt({
    rights,
    base: room.site.base,
    sitemaps: [fileUrl('sitemap-index.xml', room), fileUrl('news-sitemap.xml', room)],
    licence: rights.rsl && fileUrl('rsl.xml', room),
  });
  return plain(text);
};

const plain = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
const NOBODY = 'User-agent: *\nDisallow: /\n';
