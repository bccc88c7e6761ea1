import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { letterIcon } from '../outputs/icon';
import { newsroom, rootPath } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async () => {
  const { config } = await newsroom();
  const { icon } = config;
  const type = icon?.endsWith('.png') ? 'image/png' : 'image/svg+xml';
  const body = icon ? new Uint8Array(readFileSync(rootPath(icon))) : letterIcon(config);
  return new Response(body, { headers: { 'content-type': type } });
};
