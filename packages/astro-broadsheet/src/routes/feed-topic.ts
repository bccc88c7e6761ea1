import type { APIRoute, GetStaticPaths } from 'astro';
import { feedAnswer, feedPaths } from '../virtual-outputs';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = ({ routePattern }) =>
  feedPaths('topic', routePattern);

export const GET: APIRoute = ({ routePattern, props }) =>
  feedAnswer(routePattern, { kind: 'topic', id: props.address.id });
