import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/readers/html/article.ts';

const SEARCHED = 'Orra bridge: opening date, tolls and all you need to know';
const OWN = 'The bridge that nobody asked for opens';

describe('the headline of a news page is', () => {
  it.each([
    ['what is seen, where all say the same', { title: OWN, h1: OWN, og: OWN }, OWN],
    [
      'what JSON-LD says in other words than both the page and its title',
      { title: SEARCHED, h1: SEARCHED, ld: OWN, og: SEARCHED },
      OWN,
    ],
    [
      'what og:title says in other words than all that is meant for search',
      { title: SEARCHED, h1: SEARCHED, og: OWN },
      OWN,
    ],
    [
      'what is seen, where JSON-LD and the title say it too and only networks get other words',
      { title: OWN, h1: OWN, ld: OWN, og: `How ${OWN}` },
      OWN,
    ],
    [
      'what og:title says, where microdata only marks the words that are seen',
      { title: SEARCHED, h1: '', og: OWN, body: MARKED },
      OWN,
    ],
    [
      'the shorter, where JSON-LD and the page only lengthen what the others say',
      { title: OWN, h1: `${OWN} in rain`, ld: `${OWN} in rain`, og: OWN },
      OWN,
    ],
    [
      'the shorter, where JSON-LD, the page and the title only lengthen it',
      { title: `${OWN} in rain`, h1: `${OWN} in rain`, ld: `${OWN} in rain`, og: OWN },
      OWN,
    ],
    [
      'the longer, where the shorter has less than half of it',
      { title: SEARCHED, h1: OWN, ld: OWN, og: 'The bridge' },
      OWN,
    ],
    [
      'the longer, where the shorter is cut',
      { title: SEARCHED, h1: OWN, ld: OWN, og: 'The bridge that nobody asked…' },
      OWN,
    ],
    [
      'whole, with the words before its colon',
      { title: SEARCHED, h1: OWN, ld: `Ferries: ${OWN}`, og: `Ferries: ${OWN}` },
      `Ferries: ${OWN}`,
    ],
    [
      'what is seen, where the title is in other words',
      { title: SEARCHED, h1: OWN, ld: SEARCHED, og: OWN },
      OWN,
    ],
    [
      'what is seen, where only the name of the site is added elsewhere',
      { title: `${OWN} | The Delta Courier`, h1: OWN, og: `${OWN} - The Delta Courier` },
      OWN,
    ],
    [
      'without the section behind it',
      { title: `${OWN} - Local`, h1: '', og: `${OWN} | Local News`, section: 'Local' },
      OWN,
    ],
    [
      'spaced as the data has it, where a style sheet parts its words',
      { title: OWN, h1: '<span>Orra:</span>The bridge opens', ld: 'Orra: The bridge opens' },
      'Orra: The bridge opens',
    ],
    [
      'what others say, where a theme gives its address for it',
      { title: OWN, h1: '', ld: '/2024/05/bridge/' },
      OWN,
    ],
    [
      'what the title says, where only the name of the site or of a section stands on the page',
      { title: `${OWN}, a year of Delta ferries`, h1: 'Delta News' },
      `${OWN}, a year of Delta ferries`,
    ],
    [
      'what is seen, where it shares most of its words with the title',
      { title: 'Opening: the bridge nobody wanted', h1: 'The bridge that nobody wanted' },
      'The bridge that nobody wanted',
    ],
    [
      'what is seen, where the line of links above it ends with other words',
      {
        title: SEARCHED,
        h1: '',
        og: OWN,
        type: 'Article',
        body: `<div class="breadcrumbs"><h1>${SEARCHED}</h1></div><h2>${OWN}</h2>`,
      },
      OWN,
    ],
    [
      'what is seen, where the data says it too and only networks get other words',
      { title: SEARCHED, h1: OWN, ld: OWN, og: `${OWN}: watch it here` },
      OWN,
    ],
    [
      'what JSON-LD says, where only the style sheet parts the kicker from what is seen',
      { title: SEARCHED, h1: `<span class="overline">Ferries</span>${OWN}`, ld: OWN },
      OWN,
    ],
    [
      'without the words that are only read out',
      { title: '', h1: `<span class="sr-only">Story: </span>${OWN}` },
      OWN,
    ],
    [
      'what a paper says in its own words, where only its keywords tell that it is one',
      { title: SEARCHED, h1: SEARCHED, og: OWN, type: 'Article', head: KEYWORDS },
      OWN,
    ],
    [
      'what a paper says in its own words, where only its publisher tells that it is one',
      { title: SEARCHED, h1: SEARCHED, og: OWN, type: 'Article', publisher: MEDIA },
      OWN,
    ],
    [
      'what is seen, where nothing tells that the page is of a paper',
      { title: SEARCHED, h1: SEARCHED, og: OWN, type: 'Article' },
      SEARCHED,
    ],
    [
      'what Dublin Core says, where the page shows other words',
      { title: 'A page', h1: 'Welcome', head: `<meta property="dc:title" content="${OWN}">` },
      OWN,
    ],
    [
      'without the name in the address of the site, and without the day',
      {
        title: `${OWN} – Courier – 13.06.2023`,
        h1: '',
        head: '<link rel="canonical" href="https://www.courier.co.za/bridge/">',
      },
      OWN,
    ],
    [
      'without a short last part that stands in the title alone',
      { title: `${OWN} – My paper`, h1: '' },
      OWN,
    ],
    [
      'in letters, where the data writes them as entities twice',
      { title: '', h1: '', ld: 'M&amp;uuml;hle an der Orra er&amp;ouml;ffnet' },
      'Mühle an der Orra eröffnet',
    ],
  ])('%s', (_, page, headline) => {
    expect(readArticle(newsPage(page)).headlines[0]?.value).toBe(headline);
  });
});

it('The words above a headline are its kicker.', () => {
  const h1 = `<span class="overline">Ferries</span> <span>${OWN}</span>`;
  const { kicker, headlines } = readArticle(newsPage({ title: OWN, h1 }));
  expect({ kicker, headline: headlines[0]?.value }).toEqual({ kicker: 'Ferries', headline: OWN });
});

function newsPage({ title, h1, og, ld, section, type, publisher, head, body }: Page): string {
  const headline = ld?.replaceAll('&amp;', '&');
  const thing = { '@type': type ?? 'NewsArticle', headline, publisher };
  return `<html><head><title>${title}</title>
<meta property="og:site_name" content="The Delta Courier">
${og === undefined ? '' : `<meta property="og:title" content="${og}">`}
${section === undefined ? '' : `<meta property="article:section" content="${section}">`}
${head ?? ''}
<script type="application/ld+json">${JSON.stringify(thing)}</script></head>
<body><h1>${h1}</h1>${body ?? ''}<p>Water stood high in the old town and nobody slept.</p></body></html>`;
}

const MARKED = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${SEARCHED}</h1></div>`;
const KEYWORDS = '<meta name="news_keywords" content="bridge, Orra">';
const MEDIA = { '@type': 'NewsMediaOrganization', name: 'The Delta Courier' };

interface Page {
  title: string;
  h1: string;
  og?: string;
  ld?: string;
  section?: string;
  type?: string;
  publisher?: object;
  head?: string;
  body?: string;
}
