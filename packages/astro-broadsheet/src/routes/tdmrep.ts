import { tdmRep } from '@broadsheet/article-outputs';
import type { APIRoute } from 'astro';
import { newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async () => {
  const { config } = await newsroom();
  return new Response(tdmRep(config.rights), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
