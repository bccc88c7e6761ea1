import { readFileSync } from 'node:fs';
import config from 'virtual:broadsheet/config';
import type { APIRoute } from 'astro';
import { letterIcon } from '../outputs/icon';
import { rootPath } from '../virtual';

export const prerender = true;

export const GET: APIRoute = () => {
  const { icon } = config;
  const type = icon?.endsWith('.png') ? 'image/png' : 'image/svg+xml';
  const body = icon ? new Uint8Array(readFileSync(rootPath(icon))) : letterIcon(config);
  return new Response(body, { headers: { 'content-type': type } });
};
