import { readFileSync } from 'node:fs';
import config from 'virtual:broadsheet/config';
import type { APIRoute, GetStaticPaths } from 'astro';
import { textKey } from '../newsroom/page-key';
import { APP_ICONS, appIcon } from '../outputs/app-icon';
import { letterIcon } from '../outputs/icon';
import { PAPER_COLOURS } from '../page-data/offline-frame';
import { rootPath } from '../virtual';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = () => {
  const cacheKey = textKey(signOf().toString('base64'));
  return Object.entries(APP_ICONS).map(([name, icon]) => ({
    params: { name },
    props: { icon },
    cacheKey,
  }));
};

export const GET: APIRoute = async ({ props }) => {
  const [background] = PAPER_COLOURS[config.preset];
  const bytes = await appIcon(new Uint8Array(signOf()), props.icon, background);
  return new Response(bytes, { headers: { 'content-type': 'image/png' } });
};

function signOf(): Buffer {
  return config.icon ? readFileSync(rootPath(config.icon)) : Buffer.from(letterIcon(config));
}
