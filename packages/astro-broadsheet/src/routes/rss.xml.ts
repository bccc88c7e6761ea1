import { rssFeed } from '@broadsheet/article-outputs';
import { absolute, inLanguage, localPath } from '@broadsheet/article-schema';
import type { APIRoute } from 'astro';
import { newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async ({ routePattern }) => {
  const room = await newsroom();
  const { site, config } = room;
  const language =
    site.languages.slice(1).find((other) => routePattern.startsWith(`/${other}/`)) ??
    site.languages[0] ??
    'en';
  const channel = {
    title: inLanguage(site.title, language),
    description: inLanguage(config.description, language),
    language,
    homeUrl: absolute(localPath('/', language, site), site),
    feedUrl: absolute(localPath('/rss.xml', language, site), site),
  };
  const newest = (room.byLanguage.get(language) ?? []).slice(0, NEWEST).map(room.facts);
  return new Response(rssFeed(channel, newest), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};

const NEWEST = 50;
