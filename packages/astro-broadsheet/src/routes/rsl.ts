import { rslFile } from '@broadsheet/article-outputs';
import type { APIRoute } from 'astro';
import { paperIn } from '../outputs/paper';
import { newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async () => {
  const room = await newsroom();
  const { title } = paperIn(room.site.languages[0] ?? 'en', room);
  return new Response(rslFile(room.config.rights, title), {
    headers: { 'content-type': 'application/rsl+xml; charset=utf-8' },
  });
};
