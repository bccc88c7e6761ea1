import { partnerFeed } from '@broadsheet/article-outputs';
import { absolute, feedId } from '@broadsheet/article-schema';
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFrame } from '../outputs/feeds';
import { storyOutput } from '../outputs/story-output';
import { newsroom } from '../virtual';
import { answer, withBodies } from '../virtual-outputs';

export const prerender = true;

export const getStaticPaths: GetStaticPaths = async () => {
  const { config } = await newsroom();
  return Object.keys(config.feeds.partners).flatMap((name) =>
    ['xml', 'json'].map((ending) => ({
      params: { partner: `${name}.${ending}` },
      props: { name, ending },
    })),
  );
};

export const GET: APIRoute = async ({ props }) => {
  const room = await newsroom();
  const { site, config } = room;
  const terms = config.feeds.partners[props.name];
  if (!terms) throw new Error(`There is no partner ${props.name}.`);
  const language = terms.language ?? site.languages[0] ?? 'en';
  const path = `${site.base}feeds/${props.name}.${props.ending}`;
  const all = room.byLanguage.get(language) ?? [];
  const frame = {
    ...feedFrame(language, room),
    id: feedId(`feeds/partners/${props.name}`, site),
    feedUrl: absolute(path, site),
  };
  const wanted = partnerFeed(
    { ...frame, stories: all.map((story) => storyOutput(story, room)) },
    terms,
    config.now,
  );
  const chosen = wanted.stories.map(({ facts }) => room.stories.get(facts.storyId));
  const withText = await withBodies(
    chosen.filter((story) => story !== undefined),
    room,
  );
  const stories = wanted.stories.map((story, index) => ({ ...story, body: withText[index]?.body }));
  return answer({ ...wanted, stories });
};
