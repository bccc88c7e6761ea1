import type { APIRoute, GetStaticPaths } from 'astro';
import { monthFeed, monthPaths } from '../virtual-outputs';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = ({ routePattern }) => monthPaths(routePattern);

export const GET: APIRoute = ({ routePattern, params }) =>
  monthFeed(params.month ?? '', routePattern);
