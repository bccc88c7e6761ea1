import { describe, expect, it } from 'vitest';
import { headingsOf } from '../src/body/headings.ts';
import { bodyOfKind } from '../src/body/of-kind.ts';
import { localeOf } from '../src/newsroom/locale.ts';
import { lifeDates } from '../src/page-data/life-dates.ts';
import { ratingData } from '../src/page-data/rating.ts';

const config = { zone: 'Pacific/Auckland', strings: {}, digits: {} } as never;
const english = localeOf('en', config);

describe('in an interview a question is', () => {
  const questions = (html: string) =>
    [...bodyOfKind('interview', html).matchAll(/<p class="question">(.*?)<\/p>/g)].map(([, text]) =>
      text?.replace(/<[^>]+>/g, ''),
    );

  it.each([
    ['a paragraph that is bold as a whole', '<p><strong>Why?</strong></p><p>So.</p>', ['Why?']],
    ['also one with a link in it', '<p><b>Why <a href="/">so</a>?</b></p>', ['Why so?']],
    ['not one with bold words', '<p>I was <strong>wet</strong>.</p><p><b>No</b> way</p>', []],
    [
      'what the first speaker says, where speakers have letters',
      '<p><strong>Q:</strong> Why?</p><p><strong>A:</strong> So.</p><p><strong>Q:</strong> Oh.</p>',
      ['Q: Why?', 'Q: Oh.'],
    ],
    [
      'what the first speaker says, where they have names and the colon is not bold',
      '<p><strong>Amina Hadid</strong>: Why?</p><p><strong>Bruno Hale</strong>: So.</p>',
      ['Amina Hadid: Why?'],
    ],
    [
      'the same with a wide colon',
      '<p><strong>問：</strong>何？</p><p><strong>答：</strong>水。</p>',
      ['問：何？'],
    ],
    ['nothing in a list or quote', '<ul><li><p><b>Why?</b></p></li></ul>', []],
  ])('%s', (_, html, found) => expect(questions(html)).toEqual(found));

  it('and in no other kind of story', () => {
    expect(bodyOfKind('report', '<p><strong>Why?</strong></p>')).not.toContain('question');
  });
});

it('in a sponsored story links to other sites are marked as paid for, and no others', () => {
  const html = '<p><a href="https://a.example/" rel="noopener">a</a> <a href="/b/">b</a></p>';
  expect(bodyOfKind('sponsored', html)).toBe(
    '<p><a href="https://a.example/" rel="sponsored noopener">a</a> <a href="/b/">b</a></p>',
  );
});

it('the contents of an explainer are its headings of the first level, as text', () => {
  const html =
    '<h2 id="h-a">A <em>b</em></h2><h3 id="h-c">C</h3><aside><h2 id="h-d">D</h2></aside><h2>E</h2>';
  expect(headingsOf(html)).toEqual([{ id: 'h-a', text: 'A b' }]);
});

describe('a rating', () => {
  const shown = (value: number, best: number) => {
    const { text, stars } = ratingData({ value, best }, english);
    return [text, stars.map((star) => ({ full: '★', half: '⯪', empty: '☆' })[star]).join('')];
  };

  it.each([
    [4, 5, '4 out of 5', '★★★★☆'],
    [3.5, 5, '3.5 out of 5', '★★★⯪☆'],
    [3.7, 5, '3.7 out of 5', '★★★⯪☆'],
    [0, 5, '0 out of 5', '☆☆☆☆☆'],
    [5, 6, '5 out of 6', '★★★★★☆'],
    [87, 100, '87 out of 100', ''],
    [4.5, 5.5, '4.5 out of 5.5', ''],
  ])('of %d, the best being %d, reads “%s” and looks %s', (value, best, text, stars) =>
    expect(shown(value, best)).toEqual([text, stars]),
  );
});

it('the dates of a life are as exact as they are known, whatever the zone', () => {
  const dates = (born: string, died?: string) => {
    const life = lifeDates({ name: 'A', born, died }, english, 'Pacific/Auckland');
    return [life.born?.text, life.died?.iso, life.died?.text];
  };
  expect(dates('1938', '2026-11-10')).toEqual(['1938', '2026-11-10', 'November 10, 2026']);
  expect(dates('1938-04')).toEqual(['April 1938', undefined, undefined]);
});
