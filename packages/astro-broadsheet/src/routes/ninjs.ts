import { canceledNinjs, ninjs } from '@broadsheet/article-outputs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { outputKey, textKey } from '../newsroom/page-key';
import { ninjsStories } from '../outputs/feeds';
import { paperIn } from '../outputs/paper';
import { languageOf, newsroom, paramsOf } from '../virtual';
import { withBodies } from '../virtual-outputs';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const room = await newsroom();
  const language = languageOf(routePattern, room);
  const stories = ninjsStories(language, room).map((story) => ({
    params: paramsOf(routePattern, room.path(story)),
    props: { id: story.id, canceled: undefined },
    cacheKey: outputKey([story], room),
  }));
  const canceled = room.notices.flatMap(({ path, language: own, retraction }) =>
    retraction && own === language
      ? [
          {
            params: paramsOf(routePattern, path),
            props: { id: '', canceled: retraction },
            cacheKey: textKey(retraction),
          },
        ]
      : [],
  );
  return [...stories, ...canceled];
};

export const GET: APIRoute = async ({ props, routePattern }) => {
  const room = await newsroom();
  const story = room.stories.get(props.id);
  const [output] = story ? await withBodies([story], room) : [];
  const text = output
    ? ninjs(output, paperIn(languageOf(routePattern, room), room))
    : canceledNinjs(props.canceled.id, props.canceled.at);
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
