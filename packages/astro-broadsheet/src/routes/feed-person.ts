import type { APIRoute, GetStaticPaths } from 'astro';
import { feedAnswer, feedPaths } from '../virtual-outputs';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = ({ routePattern }) =>
  feedPaths('person', routePattern);

export const GET: APIRoute = ({ routePattern, props }) =>
  feedAnswer(routePattern, { kind: 'person', id: props.address.id });
