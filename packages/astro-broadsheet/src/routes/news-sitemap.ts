import { newsSitemap } from '@broadsheet/article-outputs';
import type { APIRoute } from 'astro';
import { paperIn } from '../outputs/paper';
import { newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async () => {
  const room = await newsroom();
  const { publisher } = paperIn(room.site.languages[0] ?? 'en', room);
  const facts = room.stories.values().map(room.facts);
  return new Response(newsSitemap(facts, publisher, room.config.now), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
