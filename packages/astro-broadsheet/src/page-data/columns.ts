import type { FrontLayout } from '../options/front.ts';
import type { TeaserData } from './teaser.ts';

/**
 * The columns of a block on the front. Stories with a picture go where pictures are shown, so that no hole stands
 * beside one; those without stand as lines.
 */
export function columnsOf(layout: FrontLayout, stories: TeaserData[]): FrontColumn[] {
  if (layout === 'voices') return stories.map((story) => column('voice', [story], true));
  if (layout === 'list') return [column('line', stories)];
  if (layout !== 'lead') {
    const look = layout === 'three-up' ? 'second' : 'small';
    return stories
      .toSorted((one, other) => Number(!one.picture) - Number(!other.picture))
      .map((story) => column(look, [story], story.picture === undefined));
  }
  const main = stories.find(({ picture }) => picture) ?? stories[0];
  const others = stories.filter((story) => story !== main);
  const pictured = others.filter(({ picture }) => picture).slice(0, 2);
  const lines = others.filter((story) => !pictured.includes(story)).slice(0, 4);
  return [
    column('wide', main ? [main] : [], true),
    column('small', pictured),
    column('line', lines),
  ].filter((one) => one.stories.length > 0);
}

function column(look: Look, stories: TeaserData[], hasSummary = false): FrontColumn {
  return { look, stories, hasSummary, sizes: SIZES[look] };
}

const SIZES: Record<Look, string> = {
  wide: '(min-width: 64rem) 38rem, 100vw',
  second: '(min-width: 64rem) 25rem, (min-width: 40rem) 45vw, 100vw',
  small: '(min-width: 64rem) 19rem, (min-width: 40rem) 45vw, 100vw',
  line: '1px',
  voice: '5rem',
};

type Look = 'wide' | 'second' | 'small' | 'line' | 'voice';

/** Stories below each other that look alike; `sizes` is of their pictures. */
export interface FrontColumn {
  look: Look;
  stories: TeaserData[];
  hasSummary: boolean;
  sizes: string;
}
