/** What a search asks for, as it stands in the address of the page. */
export function readQuery(search: string, language: string): Query {
  const parameters = new URLSearchParams(search);
  const filters: Query['filters'] = {};
  for (const name of FILTERS) {
    const value = parameters.get(name);
    if (value) filters[name] = value.slice(0, LONGEST);
  }
  return {
    text: (parameters.get('q') ?? '').slice(0, LONGEST),
    filters,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    language: parameters.get('language') || language,
  };
}

/** The query as the part of an address after the question mark; what is standard is left out. */
export function writeQuery(query: Query, language: string): string {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('q', query.text);
  for (const name of FILTERS) if (query.filters[name]) parameters.set(name, query.filters[name]);
  if (query.language !== language) parameters.set('language', query.language);
  if (query.sort === 'date') parameters.set('sort', 'date');
  return parameters.toString();
}

/** Whether there is anything to search for. */
export function isEmpty(query: Query): boolean {
  return query.text.trim() === '' && Object.keys(query.filters).length === 0;
}

export const FILTERS = ['section', 'topic', 'person', 'year'] as const;
const LONGEST = 500;

export type FilterName = (typeof FILTERS)[number];

/** `language` is a tag, or `all`. */
export interface Query {
  text: string;
  filters: Partial<Record<FilterName, string>>;
  sort: 'relevance' | 'date';
  language: string;
}
