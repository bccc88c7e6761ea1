import type { APIRoute, GetStaticPaths } from 'astro';
import { hostingFiles } from '../outputs/hosting';
import { newsroom } from '../virtual';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async () =>
  [...hostingFiles(await newsroom())].map(([file, text]) => ({
    params: { file },
    props: { text },
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
