import { redirectHtml } from '@broadsheet/article-outputs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { textKey } from '../newsroom/page-key';
import { redirectsOf } from '../newsroom/redirects';
import { newsroom } from '../virtual';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async () =>
  redirectsOf(await newsroom()).map(({ file, to }) => ({
    params: { alias: file },
    props: { to },
    cacheKey: textKey(to),
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(redirectHtml(props.to), { headers: { 'content-type': 'text/html; charset=utf-8' } });
