import type { APIRoute } from 'astro';
import { feedAnswer } from '../virtual-outputs';

export const prerender = true;

export const GET: APIRoute = ({ routePattern }) => feedAnswer(routePattern);
