import { describe, expect, it } from 'vitest';
import { isNotice, isPublic, nextDue, publicStories } from '../src/index.ts';
import { story } from './paper.ts';

const NOW = '2026-11-22T09:00:00Z';

describe('the gate', () => {
  it.each([
    ['a ready story whose time has come', '', 'public'],
    ['a story at the very moment of its time', 'published: 2026-11-22T09:00:00Z', 'public'],
    ['a story one second before its time', 'published: 2026-11-22T09:00:01Z', 'hidden'],
    ['a draft', 'status: draft', 'hidden'],
    ['a story under embargo', 'embargo: 2026-11-23T00:00:00Z', 'hidden'],
    ['a story whose embargo has ended', 'embargo: 2026-11-22T08:00:00Z', 'public'],
    ['a story that expires later', 'expires: 2026-11-22T09:00:01Z', 'public'],
    ['a story that expires now', 'expires: 2026-11-22T09:00:00Z', 'hidden'],
    ['a withdrawn story', 'status: withdrawn', 'notice'],
    [
      'a story withdrawn before its time',
      'status: withdrawn\npublished: 2027-01-01T00:00',
      'hidden',
    ],
    [
      'a retracted story',
      'corrections: [{ at: 2026-11-21T00:00, kind: retraction, text: Wrong. }]',
      'notice',
    ],
    [
      'a story that will be retracted',
      'corrections: [{ at: 2026-12-21T00:00, kind: retraction, text: Wrong. }]',
      'public',
    ],
  ])('%s', (_, fields, state) => {
    const it = story(fields);
    expect(isPublic(it, NOW) ? 'public' : isNotice(it, NOW) ? 'notice' : 'hidden').toBe(state);
  });

  it('holds back what is dated later inside a public story', () => {
    const [seen] = publicStories(
      [
        story(`updated: 2026-11-23T00:00
corrections: [{ at: 2026-11-21T00:00, kind: correction, text: Past. }, { at: 2026-11-23T00:00, kind: correction, text: To come. }]
kind: live
live: { began: 2026-11-20T09:00, ended: 2026-11-24T00:00, updates: [{ at: 2026-11-21T00:00, headline: Past, text: x }, { at: 2026-11-23T00:00, headline: To come, text: x }] }`),
      ],
      NOW,
    );
    expect(JSON.stringify(seen)).not.toMatch(/To come|2026-11-2[34]|2026-11-22T22/);
    expect(seen?.corrections).toHaveLength(1);
    expect(seen?.live?.updates).toHaveLength(1);
  });
});

describe('the next moment that a build is needed', () => {
  it.each([
    ['a story that is public for good', '', undefined],
    ['a scheduled story', 'published: 2026-12-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    [
      'an embargo after the date',
      'published: 2026-12-01T00:00:00Z\nembargo: 2026-12-02T00:00:00Z',
      '2026-12-02T00:00:00Z',
    ],
    ['an end', 'expires: 2026-12-03T00:00:00Z', '2026-12-03T00:00:00Z'],
    ['the end of a lead', 'lead: { until: 2026-11-23T00:00:00Z }', '2026-11-23T00:00:00Z'],
    [
      'a correction to come',
      'corrections: [{ at: 2026-11-25T00:00:00Z, kind: update, text: x }]',
      '2026-11-25T00:00:00Z',
    ],
    [
      'a draft, which nothing makes public',
      'status: draft\npublished: 2026-12-01T00:00:00Z',
      undefined,
    ],
  ])('%s', (_, fields, due) => expect(nextDue([story(fields)], NOW)).toBe(due));

  it('is the first of all', () => {
    const later = story('published: 2027-01-01T00:00:00Z', 'x', 'a');
    const sooner = story('published: 2026-12-01T00:00:00Z', 'x', 'b');
    expect(nextDue([later, sooner], NOW)).toBe('2026-12-01T00:00:00Z');
  });
});
