import { opmlFile } from '@broadsheet/article-outputs';
import type { APIRoute } from 'astro';
import { opmlGroups } from '../outputs/opml';
import { paperIn } from '../outputs/paper';
import { languageOf, newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async ({ routePattern }) => {
  const room = await newsroom();
  const language = languageOf(routePattern, room);
  const [newest] = room.byLanguage.get(language) ?? [];
  const text = opmlFile({
    title: paperIn(language, room).title,
    modified: newest && room.facts(newest).modified,
    groups: opmlGroups(language, room),
  });
  return new Response(text, { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
};
