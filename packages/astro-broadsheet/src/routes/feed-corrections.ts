import { correctionsFeed } from '@broadsheet/article-outputs';
import { absolute, feedId, localPath } from '@broadsheet/article-schema';
import type { APIRoute } from 'astro';
import { correctionNotes } from '../outputs/corrections';
import { feedFrame } from '../outputs/feeds';
import { languageOf, newsroom } from '../virtual';

export const prerender = true;

export const GET: APIRoute = async ({ routePattern }) => {
  const room = await newsroom();
  const { site } = room;
  const language = languageOf(routePattern, room);
  const frame = feedFrame(language, room);
  const path = localPath('/corrections/', language, site);
  const feed = {
    ...frame,
    id: feedId(`feeds${path}`, site),
    title: `${frame.labels.heading} — ${frame.title}`,
    homeUrl: absolute(path, site),
    feedUrl: absolute(localPath('/corrections.xml', language, site), site),
    stories: [],
  };
  return new Response(correctionsFeed(feed, correctionNotes(language, room)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
