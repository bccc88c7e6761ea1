import { element, xmlDocument } from './xml.ts';

/**
 * Lets a browser keep the paper's search among its search engines (OpenSearch 1.1 draft 6). A short name
 * has at most 16 characters, a description 1,024.
 */
export function openSearch({
  title,
  description,
  searchUrl,
  selfUrl,
  language,
}: OpenSearchInput): string {
  const url = (type: string, template: string, rel?: string) =>
    element('Url', undefined, { type, template, rel });
  return xmlDocument(
    element(
      'OpenSearchDescription',
      [
        element('ShortName', cut(title, 16)),
        element('LongName', cut(title, 48)),
        element('Description', cut(description, 1024)),
        element('Language', language),
        element('InputEncoding', 'UTF-8'),
        url('text/html', `${searchUrl}?q={searchTerms}`),
        url('application/opensearchdescription+xml', selfUrl, 'self'),
      ],
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    ),
  );
}

/** The first words that fit; of a single long word its beginning. */
function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const start = characters.slice(0, most + 1).join('');
  return start
    .replace(/\s+\S*$/, '')
    .slice(0, most)
    .trim();
}

/** Addresses are absolute. */
export interface OpenSearchInput {
  title: string;
  description: string;
  /** Of the page that answers `?q=`. */
  searchUrl: string;
  /** Of this file. */
  selfUrl: string;
  language: string;
}
