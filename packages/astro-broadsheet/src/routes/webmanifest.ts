import type { APIRoute } from 'astro';
import { webManifest } from '../outputs/web-manifest';
import { languageOf, newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async ({ routePattern }) => {
  const room = await newsroom();
  return new Response(webManifest(languageOf(routePattern, room), room), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
