import type { Labels } from '../json-ld/article.ts';
import { isFull, type StoryOutput } from '../story-output.ts';
import { element } from '../xml.ts';
import { cleanBody } from './clean.ts';

/**
 * What a feed shows of a story: the standfirst, the lead photo with caption and credit, the body, and
 * every correction. A story that is not free, or whose feed gives teasers, ends with a link to it.
 */
export function storyHtml(story: StoryOutput, labels: Labels, wants: Wants = WHOLE): string {
  const { facts } = story;
  const whole = wants.text === 'full' && isFull(story);
  const parts = [
    element('p', whole ? facts.standfirst : facts.description),
    wants.photo ? photoHtml(story) : '',
    whole ? cleanBody(story.body ?? '', facts.url) : '',
    whole ? '' : element('p', [element('a', labels.more, { href: facts.url })]),
    correctionsHtml(story, labels),
  ];
  return parts.filter(Boolean).join('\n');
}

function photoHtml({ photo }: StoryOutput): string {
  const [file] = photo?.files ?? [];
  if (!photo || !file) return '';
  const { url, width, height } = file;
  const words = [photo.caption, photo.credit].filter(Boolean).join(' — ');
  return element('figure', [
    `<img${attributes({ src: url, alt: photo.alt ?? '', width, height })}/>`,
    element('figcaption', words || undefined),
  ]);
}

function correctionsHtml({ facts }: StoryOutput, labels: Labels): string {
  if (facts.corrections.length === 0) return '';
  const notes = facts.corrections
    .toReversed()
    .map(({ anchor, at, kind, text }) =>
      element(
        'p',
        [
          element('strong', labels.corrections[kind]),
          ' ',
          element('time', at.slice(0, 10), { datetime: at }),
          ' ',
          element('span', text),
        ],
        { id: anchor },
      ),
    );
  return element('section', [element('h2', labels.heading), ...notes]);
}

function attributes(values: Record<string, string | number>): string {
  return element('x', [], values).slice(2, -2);
}

const WHOLE: Wants = { text: 'full', photo: true };

/** How much of a story a feed gives. */
export interface Wants {
  text: 'full' | 'teaser';
  photo: boolean;
}
