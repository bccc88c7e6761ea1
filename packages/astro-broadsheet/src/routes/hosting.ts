import type { APIRoute, GetStaticPaths } from 'astro';
import { textKey } from '../newsroom/page-key';
import { hostingFiles, RECORD } from '../outputs/hosting';
import { newsroom } from '../virtual';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async () =>
  [...hostingFiles(await newsroom())].map(([file, text]) => ({
    params: { file },
    props: { text },
    // What is no part of the site is moved out of every build.
    cacheKey: file.startsWith(RECORD) ? undefined : textKey(text),
  }));

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
