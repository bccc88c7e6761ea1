import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import metascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
import description from 'metascraper-description';
import image from 'metascraper-image';
import lang from 'metascraper-lang';
import title from 'metascraper-title';
import type { Prediction } from './prediction.ts';
import { textOfHtml } from './text-of-html.ts';

/** What other programs make of a page, each as it is meant to be used on Node; nothing where they fail. */
export const PEERS: Record<string, (html: string, page: PeerPage) => Promise<Prediction>> = {
  Readability: async (html, { url, withCaptions }) => {
    const { document } = parseHTML(html);
    const base = document.createElement('base');
    base.href = url;
    document.head?.append(base);
    const found = new Readability(document).parse();
    return {
      title: found?.title ?? '',
      authors: found?.byline ? [found.byline] : [],
      published: found?.publishedTime ?? '',
      text: textOfHtml(found?.content ?? '', withCaptions),
      lang: found?.lang ?? '',
      sources: [],
    };
  },
  Defuddle: async (html, { url, withCaptions }) => {
    const { document } = parseHTML(html);
    const found = await Defuddle(document as never, url, { useAsync: false } as never);
    return {
      title: found.title,
      authors: found.author ? [found.author] : [],
      published: found.published,
      text: textOfHtml(found.content, withCaptions),
      lang: found.language ?? '',
      sources: found.image ? [found.image] : [],
    };
  },
  metascraper: async (html, { url }) => {
    const found = await scrape({
      html,
      url: /^https?:\/\/[^/]+\.\w/.test(url) ? url : 'https://example.com/',
    });
    return {
      title: found.title ?? '',
      authors: found.author ? [found.author] : [],
      published: found.date ?? '',
      text: undefined,
      lang: found.lang ?? '',
      sources: found.image ? [found.image] : [],
    };
  },
};

const scrape = metascraper([author(), date(), description(), image(), lang(), title()]) as (page: {
  html: string;
  url: string;
}) => Promise<Record<string, string | undefined>>;

/** `withCaptions`: whether the words under pictures are part of the text that is asked for. */
interface PeerPage {
  url: string;
  withCaptions: boolean;
}
