import type { APIRoute, GetStaticPaths } from 'astro';
import { textKey } from '../newsroom/page-key';
import { renderPicture } from '../pictures/render';
import { shownRenditions } from '../pictures/shown';
import { cacheFolder, newsroom, rootPath } from '../virtual';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async () =>
  shownRenditions(await newsroom()).map((rendition) => ({
    params: { name: rendition.name },
    props: { rendition },
    cacheKey: textKey(rendition.name),
  }));

export const GET: APIRoute = async ({ props }) => {
  const bytes = await renderPicture(props.rendition, rootPath(''), `${cacheFolder}pictures`);
  const { type } = props.rendition;
  return new Response(bytes, {
    headers: { 'content-type': `image/${type === 'jpg' ? 'jpeg' : type}` },
  });
};
