import { type Instant, latest } from './instant.ts';
import type { DatedStory, Story } from './story.ts';

/**
 * Whether a story may be seen at `now`: it is ready and dated, its time and any embargo have come,
 * it has not expired, and it was not retracted.
 */
export function isPublic(story: Story, now: Instant): story is DatedStory {
  return story.status === 'ready' && hasCome(story, now) && !isRetracted(story, now);
}

/** Whether only a notice stands at the story's address: it was public once, and is withdrawn or retracted. */
export function isNotice(story: Story, now: Instant): story is DatedStory {
  if (!hasCome(story, now)) return false;
  return story.status === 'withdrawn' || (story.status === 'ready' && isRetracted(story, now));
}

/** The public stories as they stand at `now`: what is dated later inside a story is not there yet. */
export function publicStories(stories: readonly Story[], now: Instant): DatedStory[] {
  return stories.filter((story) => isPublic(story, now)).map((story) => asOf(story, now));
}

/**
 * The stories of a preview, as they will stand: the public ones, those that wait for their time, and
 * drafts; a draft without a time has that of `now`. Never for readers.
 */
export function previewStories(stories: readonly Story[], now: Instant): DatedStory[] {
  return stories.flatMap((story) => {
    if (isPublic(story, now)) return [asOf(story, now)];
    const hasEnded = story.expires !== undefined && story.expires <= now;
    if (story.status === 'withdrawn' || isRetracted(story, now) || hasEnded) return [];
    const dated = { ...story, published: story.published ?? now };
    return [asOf(dated, latest(now, publicFrom(dated)))];
  });
}

/**
 * The next moment after `now` at which something becomes public, ends or changes, so that the paper
 * must be built again; undefined where nothing is due.
 */
export function nextDue(stories: readonly Story[], now: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const { at } of stories.flatMap(dueMoments)) {
    if (at > now && (next === undefined || at < next)) next = at;
  }
  return next;
}

/** Every moment, past ones too, at which something of a story appears, ends or changes. None for a draft. */
export function dueMoments(story: Story): Due[] {
  if (story.status === 'draft' || !story.published) return [];
  const { expires, updated, lead, live, corrections } = story;
  const all: { at: Instant | undefined; what: Due['what'] }[] = [
    { at: publicFrom(story as DatedStory), what: 'appears' },
    { at: expires, what: 'expires' },
    { at: updated, what: 'is updated' },
    { at: lead?.until, what: 'leads no more' },
    { at: live?.ended, what: 'its live coverage ends' },
    ...corrections.map(({ at }) => ({ at, what: 'is corrected' as const })),
    ...(live?.updates ?? []).map(({ at }) => ({ at, what: 'is updated' as const })),
  ];
  return all.flatMap(({ at, what }) => (at === undefined ? [] : [{ at, what }]));
}

/** When a dated story becomes public: at its time, or when its embargo ends. */
export function publicFrom(story: DatedStory): Instant {
  return story.embargo && story.embargo > story.published ? story.embargo : story.published;
}

function hasCome(story: Story, now: Instant): story is DatedStory {
  if (!story.published) return false;
  const hasEnded = story.expires !== undefined && story.expires <= now;
  return publicFrom(story as DatedStory) <= now && !hasEnded;
}

function isRetracted(story: Story, now: Instant): boolean {
  return story.corrections.some(({ kind, at }) => kind === 'retraction' && at <= now);
}

function asOf(story: DatedStory, now: Instant): DatedStory {
  const corrections = story.corrections.filter(({ at }) => at <= now);
  const updated = story.updated && story.updated <= now ? story.updated : undefined;
  if (!story.live) return { ...story, corrections, updated };
  const ended = story.live.ended && story.live.ended <= now ? story.live.ended : undefined;
  const updates = story.live.updates.filter(({ at }) => at <= now);
  return { ...story, corrections, updated, live: { ...story.live, ended, updates } };
}

/** What happens to a story, and when. */
export interface Due {
  at: Instant;
  what:
    | 'appears'
    | 'expires'
    | 'is updated'
    | 'leads no more'
    | 'its live coverage ends'
    | 'is corrected';
}
