import { expect, it } from 'vitest';
import { openSearch } from '../src/index.ts';

const input = {
  title: 'The Delta Courier & Weekly Advertiser of the Lower Ysen Valley',
  description: 'News from the delta.',
  searchUrl: 'https://paper.example/search/',
  selfUrl: 'https://paper.example/opensearch.xml',
  language: 'en',
};

it('describes the search of a paper, its name cut at words', () => {
  expect(openSearch(input)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">' +
      '<ShortName>The Delta</ShortName>' +
      '<LongName>The Delta Courier &amp; Weekly Advertiser of the</LongName>' +
      '<Description>News from the delta.</Description><Language>en</Language>' +
      '<InputEncoding>UTF-8</InputEncoding>' +
      '<Url type="text/html" template="https://paper.example/search/?q={searchTerms}"/>' +
      '<Url type="application/opensearchdescription+xml" template="https://paper.example/opensearch.xml" rel="self"/>' +
      '</OpenSearchDescription>\n',
  );
});

it.each([
  ['Exactly16letters', 'Exactly16letters'],
  ['Donaudampfschifffahrtsblatt', 'Donaudampfschiff'],
])('calls %s %s', (title, short) =>
  expect(openSearch({ ...input, title })).toContain(`<ShortName>${short}</ShortName>`),
);
