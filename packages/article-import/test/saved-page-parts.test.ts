import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/readers/html/article.ts';
import { jsonLd } from '../src/readers/html/claims/json-ld.ts';
import { readDate } from '../src/readers/html/dates/read-date.ts';
import { decodePage } from '../src/readers/html/encoding.ts';
import { namesIn } from '../src/readers/html/fields/names-in.ts';
import { languageOfLetters } from '../src/readers/html/language-of-letters.ts';
import { nextPages, partOf } from '../src/readers/html/next-pages.ts';
import { readPage } from '../src/readers/html/page.ts';
import { isSamePicture } from '../src/readers/html/pictures/same-picture.ts';

describe('a date on a page', () => {
  it.each([
    ['Published 4 March 2024, 10:05 am', 'en', '2024-03-04T10:05:00'],
    ['March 4th, 2024 at 3:20 PM', 'en-US', '2024-03-04T15:20:00'],
    ['الاثنين ٤ آذار ٢٠٢٤ - ١٠:٠٥ م', 'ar', '2024-03-04T22:05:00'],
    ['4 مارس 2024', 'ar', '2024-03-04T00:00:00'],
    ['كانون الثاني 5, 2024', 'ar', '2024-01-05T00:00:00'],
    ['۱۴ مرداد ۱۴۰۲ - ۱۰:۰۵', 'fa', '2023-08-05T10:05:00'],
    ['1402/05/14', 'fa', '2023-08-05T00:00:00'],
    ['4 במרץ 2024', 'he', '2024-03-04T00:00:00'],
    ['Montag, 4. März 2024, 10.05 Uhr', 'de', '2024-03-04T10:05:00'],
    ['4 de marzo de 2024', 'es', '2024-03-04T00:00:00'],
    ['4 mars 2024 à 10h05', 'fr', '2024-03-04T10:05:00'],
    ['4 marzo 2024', 'it', '2024-03-04T00:00:00'],
    ['4 de março de 2024', 'pt', '2024-03-04T00:00:00'],
    ['4 maart 2024', 'nl', '2024-03-04T00:00:00'],
    ['2024年3月4日 10時05分', 'ja', '2024-03-04T10:05:00'],
    ['令和6年3月4日', 'ja', '2024-03-04T00:00:00'],
    ['2024년 3월 4일 오후 3:20', 'ko', '2024-03-04T15:20:00'],
    ['2024年3月4日 下午3:20', 'zh', '2024-03-04T15:20:00'],
    ['4 марта 2024', 'ru', '2024-03-04T00:00:00'],
    ['4 marca 2024', 'pl', '2024-03-04T00:00:00'],
    ['4 Mart 2024 Pazartesi', 'tr', '2024-03-04T00:00:00'],
    ['2024 m. kovo 4 d.', 'lt', '2024-03-04T00:00:00'],
    ['2024. március 4.', 'hu', '2024-03-04T00:00:00'],
    ['4 Μαρτίου 2024', 'el', '2024-03-04T00:00:00'],
    ['4 มีนาคม 2567', 'th', '2024-03-04T00:00:00'],
    ['४ मार्च २०२४', 'hi', '2024-03-04T00:00:00'],
    ['২০২৪ সালের ৪ মার্চ', 'bn', '2024-03-04T00:00:00'],
    ['Thứ Hai, 4/3/2024, 10:05 (GMT+7)', 'vi', '2024-03-04T10:05:00+07:00'],
    ['04.03.2024', 'de', '2024-03-04T00:00:00'],
    ['2024-03-04T10:05:00+0200', '', '2024-03-04T10:05:00+02:00'],
    ['Mon, 04 Mar 2024 10:05:00 GMT', 'en', '2024-03-04T10:05:00Z'],
  ])('%s (%s) is %s', (text, language, moment) =>
    expect(readDate(text, language)?.text).toBe(moment),
  );

  it.each([
    ['3/4/2024', 'en', true],
    ['3/4/2024', 'en-GB', false],
    ['13/4/2024', 'en', false],
  ])('%s in %s may be turned round: %s', (text, language, isUnsure) =>
    expect(readDate(text, language)?.isUnsure).toBe(isUnsure),
  );

  it.each([
    ['2 hours ago', 'en'],
    ['منذ 3 ساعات', 'ar'],
    ['yesterday at 10:05', 'en'],
    ['vor 2 Tagen', 'de'],
    ['3 дня назад', 'ru'],
    ['31 February 2024', 'en'],
    ['4 March', 'en'],
    ['1,204 views', 'en'],
    ['', ''],
  ])('%s (%s) is none', (text, language) => expect(readDate(text, language)).toBeUndefined());
});

it('The date that a page states for all is taken before the one that an element of it is marked with.', () => {
  const html = `<meta property="article:published_time" content="2024-03-04T10:05:00Z">
    <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The bridge opens</h1>
    <meta itemprop="datePublished" content="2024-03-05T08:00:00Z"><p>Water stood high.</p></div>`;
  const { published } = readArticle(html);
  expect(published.slice(0, 2).map(({ source }) => source)).toEqual([
    'article:published_time',
    'microdata datePublished',
  ]);
});

describe('a page that shows no date', () => {
  it.each([
    ['data of its scripts', '<script>var page = {"publishedAt":"2024-03-04T10:05:00Z"}</script>'],
    [
      'data of its scripts, written into a text',
      '<script>push("{\\"datePublished\\":\\"2024-03-04T10:05:00Z\\"}")</script>',
    ],
    ['an attribute', '<div data-pub-date="2024-03-04T10:05:00Z"></div>'],
    [
      'data in an attribute',
      '<div data-x="{&quot;publish_date&quot;:&quot;2024-03-04T10:05:00Z&quot;}">',
    ],
    [
      'JSON-LD that cannot be read',
      '<script type="application/ld+json">{"datePublished": "2024-03-04T10:05:00Z", broken}</script>',
    ],
  ])('has it in %s', (_, html) => {
    const { published } = readArticle(`<h1>The bridge opens</h1>${html}<p>Water stood high.</p>`);
    expect(published[0]?.value.text).toBe('2024-03-04T10:05:00Z');
  });

  it('has none where only other stories of its data have one', () => {
    const html = '<h1>The bridge opens</h1><script>var x = {"dates": ["2024-03-04"]}</script>';
    expect(readArticle(html).published).toEqual([]);
  });
});

describe('the language of a page', () => {
  it.each([
    ['Японский', undefined],
    ['水が町に高く立っていて、誰も眠らなかった。朝まで舟が川を下ってパンを運んだ。', 'ja'],
    ['老城里的水位很高没有人睡觉船只顺流而下带来面包给屋顶上的人们直到早晨市长说救援会来', 'zh'],
    ['오래된 마을에 물이 높이 차서 아무도 자지 못했고 배들이 빵을 싣고 강을 내려왔다', 'ko'],
    ['كانت المياه مرتفعة في البلدة القديمة ولم ينم أحد ونزلت القوارب بالخبز', 'ar'],
    ['آب در شهر قدیمی بالا بود و هیچ‌کس نخوابید و قایق‌ها با نان پایین آمدند گفت', 'fa'],
    ['Вода стояла высоко в старом городе, и никто не спал; лодки везли хлеб', 'ru'],
    ['Вода стояла високо у старому місті, і ніхто не спав; човни везли все, що є', 'uk'],
    ['Водата беше висока в стария град и никой не спеше; лодките носеха хляб', undefined],
    ['Water stood high in the old town and nobody slept', undefined],
  ])('by the letters of “%s” is %s', (text, language) => {
    expect(languageOfLetters(text.repeat(text.length > 20 ? 4 : 1))).toBe(language);
  });

  it.each([
    ['en-US', '老城里的水位很高没有人睡觉', 'zh'],
    ['', '老城里的水位很高没有人睡觉', 'zh'],
    ['zh-TW', '老城里的水位很高没有人睡觉', 'zh-TW'],
    ['fr', 'Water stood high in the old town', 'fr'],
  ])('that says “%s” of “%s” is %s', (said, text, language) => {
    const html = `<html lang="${said}"><h1>${text}</h1><p>${text.repeat(10)}</p></html>`;
    expect(readArticle(html).data.language).toBe(language);
  });
});

it.each([
  ['By Ann Lee and Omar Nabil, staff reporters', ['Ann Lee', 'Omar Nabil']],
  ['Von Jana Wirth', ['Jana Wirth']],
  ['Par Anne Lis et Paul Rey', ['Anne Lis', 'Paul Rey']],
  ['بقلم: لينا عودة', ['لينا عودة']],
  ['이서연 기자', ['이서연']],
  ['Ann B. Lee | Updated 3 March', ['Ann B. Lee']],
  ['admin', []],
  ['https://courier.example/ann', []],
])('the byline “%s” names %j', (byline, names) => expect(namesIn(byline)).toEqual(names));

it.each([
  ['<!-- {"@type":"Article"} -->', 1],
  ['//<![CDATA[\n{"@type":"Article"}\n//]]>', 1],
  ['{"@type":"Article","description":"a\nb"}', 1],
  ['[{"@type":"Article"},{"@graph":[{"@type":"Person"}]}]', 2],
  ['{"@type":"Article",}', 1],
  ['{"@type":', 0],
])('JSON-LD written as %j holds %i things', (text, count) => {
  const { document } = parseHTML(`<script type="application/ld+json">${text}</script>`);
  expect(jsonLd(document).things).toHaveLength(count);
});

it.each([
  ['https://courier.example/long/story/2/', 'courier.example/long/story', 2],
  ['https://courier.example/long/story/page/3', 'courier.example/long/story', 3],
  ['https://courier.example/story?page=2', 'courier.example/story', 2],
  ['https://courier.example/story-4.html', 'courier.example/story.html', 4],
])('%s is a part of %s: %i', (address, of, number) =>
  expect(partOf(address)).toEqual({ of, number }),
);

it.each(['https://courier.example/2024/', 'https://courier.example/story', 'no address'])(
  '%s is no part of a story',
  (address) => expect(partOf(address)).toBeUndefined(),
);

it('a story names its further pages, and no other story', () => {
  const links = ['/a/2/', '/a/3/', '/b/2/'].map((href, at) => `<a href="${href}">${at + 2}</a>`);
  const { document } = parseHTML(`<div class="page-links">${links.join('')}</div>`);
  expect(nextPages(document, 'https://courier.example/a/')).toEqual([
    'https://courier.example/a/2/',
    'https://courier.example/a/3/',
  ]);
});

it.each([
  ['/up/2019/05/ferry-660x330.jpg', 'https://cdn.example/ferry-boats-660x330.webp', false],
  ['/up/ferry-4711-660x330.jpg', 'https://cdn.example/big/ferry-4711.webp?w=1200', true],
  ['https://a.example/x/9c36b38b-2b0b.jpg', 'https://b.example/1280x853/9c36b38b-2b0b.jpg', true],
  ['/img/1200/800/1072476.jpg', '/img/960/540/q_80/1072476.webp', true],
  ['/img/20240304/a.jpg', '/img/20240304/b.jpg', false],
  ['/a/photo.jpg', '/b/photo.jpg', false],
])('%s and %s are one picture: %s', (one, other, same) =>
  expect(isSamePicture(one, other)).toBe(same),
);

it.each([
  [[0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'utf-8', 'é'],
  [[0xff, 0xfe, 0xe9, 0x00], 'utf-16le', 'é'],
  [[0xc3, 0xa9], 'utf-8', 'é'],
  [
    [...Buffer.from('<meta charset=iso-8859-1>'), 0xe9],
    'windows-1252',
    '<meta charset=iso-8859-1>é',
  ],
])('the bytes %j are %s', (bytes, encoding, text) =>
  expect(decodePage(new Uint8Array(bytes))).toMatchObject({ encoding, text }),
);

it.each(['', 'root:x:0:0', 'PK\x03\x04'])('a file of %j is told to be no page', (text) => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(folder, 'a.html'), text);
  expect(readPage(folder, 'a.html', undefined).refused?.reason).toBe(
    'The page is not an article: there is no HTML in it.',
  );
  rmSync(folder, { recursive: true });
});

describe('a page that would exhaust its reader is read in seconds:', () => {
  const story =
    '<h1>The end of it</h1><p>A paragraph that is long enough to be a part of a story.</p>';
  it.each([
    ['one line of two megabytes', `<p>${'word '.repeat(400_000)}</p>`],
    ['20,000 nested divisions', '<div>'.repeat(20_000)],
    ['20,000 open letters', '<b>'.repeat(20_000)],
    ['openings of tags', '<'.repeat(20_000)],
    ['null bytes', '\0<p>\0'.repeat(3_000)],
    ['3,000 pictures', '<img src="a.jpg">'.repeat(3_000)],
    ['3,000 links', '<a href="/x">Read more</a>'.repeat(3_000)],
    ['3,000 paragraphs of the same words', '<p>The same words once more.</p>'.repeat(3_000)],
    ['3,000 articles', '<article><h2>One</h2><p>More of it.</p></article>'.repeat(3_000)],
    ['deep JSON-LD', `<script type="application/ld+json">${'{"@graph":['.repeat(5000)}</script>`],
    ['3,000 things', '<div itemscope itemtype="https://schema.org/Thing">'.repeat(3_000)],
  ])('%s', (_, html) => {
    const started = performance.now();
    readArticle(`<html><body>${story}${html}</body></html>`);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

it.each([
  ['of fifty megabytes in one line', Buffer.alloc(50_000_000, 'word '), 'characters'],
  ['of more bytes than a page has', Buffer.alloc(60_000_001, ' '), 'MB'],
  ['of 40,000 elements', Buffer.from('<h1>x</h1>'.repeat(40_000)), 'elements'],
])('a page %s is refused with its size', (_, bytes, words) => {
  const folder = mkdtempSync(join(tmpdir(), 'long-page-'));
  writeFileSync(join(folder, 'page.html'), bytes);
  expect(readPage(folder, 'page.html', undefined).refused?.reason).toContain(words);
  rmSync(folder, { recursive: true });
});
