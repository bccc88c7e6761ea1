import { openSearch } from '@broadsheet/article-outputs';
import { absolute, inLanguage, localPath } from '@broadsheet/article-schema';
import type { APIRoute } from 'astro';
import { languageOf, newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async ({ routePattern }) => {
  const room = await newsroom();
  const { site, config } = room;
  const language = languageOf(routePattern, room);
  const title = inLanguage(site.title, language);
  const at = (path: string) => absolute(localPath(path, language, site), site);
  const text = openSearch({
    title,
    description: inLanguage(config.description, language) || title,
    searchUrl: at('/search/'),
    selfUrl: at('/opensearch.xml'),
    language,
  });
  const type = 'application/opensearchdescription+xml; charset=utf-8';
  return new Response(text, { headers: { 'content-type': type } });
};
