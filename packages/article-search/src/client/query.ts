/** What a search asks for, as it stands in the address of the page. What is not known there is left out. */
export function readQuery(search: string, language: string): Query {
  const parameters = new URLSearchParams(search);
  const filters: Query['filters'] = {};
  for (const name of FILTERS) {
    const value = cut(parameters.get(name));
    if (value) filters[name] = value;
  }
  const sort = SORTS.find((known) => known === parameters.get('sort')) ?? 'relevance';
  const query: Query = { text: cut(parameters.get('q')), filters, sort, language };
  const asked = parameters.get('language');
  if (asked && /^[\w-]{2,35}$/.test(asked)) query.language = asked.toLowerCase();
  const [from, to] = [dateOf(parameters.get('from')), dateOf(parameters.get('to'))];
  if (from) query.from = from;
  if (to) query.to = to;
  return query;
}

/** The query as the part of an address after the question mark; what is standard is left out. */
export function writeQuery(query: Query, language: string): string {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('q', query.text);
  for (const name of FILTERS) if (query.filters[name]) parameters.set(name, query.filters[name]);
  if (query.from) parameters.set('from', query.from);
  if (query.to) parameters.set('to', query.to);
  if (query.language !== language.toLowerCase()) parameters.set('language', query.language);
  if (query.sort !== 'relevance') parameters.set('sort', query.sort);
  return parameters.toString();
}

/** Whether there is anything to search for. */
export function isEmpty({ text, filters, from, to }: Query): boolean {
  return text.trim() === '' && Object.keys(filters).length === 0 && !from && !to;
}

/** The days that a query is about: those of its year, and from and to. */
export function daysOf({ filters, from = '', to = '9999' }: Query): { from: string; to: string } {
  const { year } = filters;
  if (!year || !/^\d{4}$/.test(year)) return { from, to: to === '9999' ? LAST : to };
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return { from: from > first ? from : first, to: to < last ? to : last };
}

function dateOf(value: string | null): string | undefined {
  if (!value || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  return Number.isNaN(Date.parse(value)) ? undefined : value;
}

function cut(value: string | null): string {
  return (value ?? '').slice(0, LONGEST).toWellFormed();
}

export const FILTERS = ['section', 'topic', 'person', 'kind', 'place', 'year'] as const;
const SORTS = ['relevance', 'date', 'oldest'] as const;
const LONGEST = 500;
const LAST = '9999-12-31';

export type FilterName = (typeof FILTERS)[number];

/** `language` is a tag in small letters, or `all`; `from` and `to` are days, `yyyy-mm-dd`, both included. */
export interface Query {
  text: string;
  filters: Partial<Record<FilterName, string>>;
  sort: (typeof SORTS)[number];
  language: string;
  from?: string;
  to?: string;
}
