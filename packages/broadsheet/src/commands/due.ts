import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ContentError,
  dueMoments,
  type Instant,
  type Story,
  toZoned,
} from '@broadsheet/article-schema';
import type { SiteCommand } from '../command.ts';
import { readSite } from '../site/site.ts';
import { readStories } from '../site/stories.ts';

/** Lists what will appear, end or change, and when; exit code 1 where a build is due now. */
export const due: SiteCommand = {
  name: 'due',
  isTimed: true,
  describe: (command) =>
    command.description(
      'Lists what will appear, end or change, and when. Exit code 1: a build is due now.',
    ),
  async run(_, world) {
    const site = await readSite(world.cwd);
    const { zone } = site.options;
    const built = lastBuild(site.root);
    const { stories, issues } = readStories(site);
    // Of a file that cannot be read nobody knows what it waits for.
    if (issues.length > 0) throw new ContentError(issues);
    const since = built ?? world.now;
    const events = eventsOf(stories, since);
    const overdue = built === undefined || events.some(({ at }) => at <= world.now);
    for (const { at, what, story } of events)
      world.log(
        `${at <= world.now ? 'now  ' : '     '}${local(at, zone)}  ${what}: ${story.headline} (${story.file})`,
      );
    if (events.length === 0) world.log('Nothing waits for its time.');
    world.log(
      built === undefined
        ? 'The paper was never built here: a build is due.'
        : `Built ${local(built, zone)}, ${zone}. ${overdue ? 'A build is due.' : 'No build is due yet.'}`,
    );
    return overdue ? 1 : 0;
  },
};

/** What happens after a moment, the soonest first. */
function eventsOf(stories: readonly Story[], since: Instant) {
  return stories
    .flatMap((story) => dueMoments(story).map((moment) => ({ ...moment, story })))
    .filter(({ at }) => at > since)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The moment of the last build, which the theme writes beside its record; undefined where there is none. */
function lastBuild(root: string): Instant | undefined {
  try {
    const { built } = JSON.parse(readFileSync(join(root, '.cache/due.json'), 'utf8'));
    return typeof built === 'string' ? built : undefined;
  } catch {
    return undefined;
  }
}

function local(at: Instant, zone: string): string {
  return toZoned(at, zone).slice(0, 16).replace('T', ' ');
}
