import type { APIRoute, GetStaticPaths } from 'astro';
import { languageOf, newsroom } from '../virtual';
import { monthFeed, monthsOf } from '../virtual-outputs';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const room = await newsroom();
  return monthsOf(languageOf(routePattern, room), room).map((month) => ({ params: { month } }));
};

export const GET: APIRoute = ({ routePattern, params }) =>
  monthFeed(params.month ?? '', routePattern);
