import { fillFacets } from './facets.ts';
import { isEmpty, type Query, readQuery, writeQuery } from './query.ts';
import { showResults } from './results.ts';
import { createSearch, type Found, type SearchPlaces, SearchUnavailable } from './search.ts';

/**
 * Makes a search form work: it answers as the reader types, keeps the address of the page in step, and
 * says how many stories were found. The form and what stands in it are in the page already; which
 * attributes it needs is in the readme. Returns once the form listens.
 */
export function connectSearchPage(root: HTMLElement): void {
  const page = partsOf(root);
  const search = createSearch(page.places);
  let asked = 0;
  let shown = PAGE;
  let found: Found | undefined;

  const show = async () => {
    const mine = asked;
    const results = found ? await found.results(shown) : [];
    if (mine !== asked) return;
    showResults(page.results, results, page.language);
    page.more.hidden = !found || found.total <= shown;
  };
  const ask = async (query: Query) => {
    const mine = ++asked;
    shown = PAGE;
    try {
      page.status.textContent = isEmpty(query) ? '' : page.strings.searching;
      const answer = await search.find(query);
      if (mine !== asked) return;
      found = isEmpty(query) ? undefined : answer;
      fillFacets(page.form, answer.counts, query, page.strings.any);
      if (found) await show();
      else page.results.replaceChildren();
      if (mine !== asked) return;
      page.more.hidden = !found || found.total <= shown;
      page.status.textContent = found ? countText(found.total, page) : '';
    } catch (error) {
      if (mine !== asked) return;
      const isMissing = error instanceof SearchUnavailable && error.reason === 'missing';
      page.status.textContent = isMissing ? page.strings.searchMissing : page.strings.searchFailed;
    }
  };
  const fromForm = () => {
    const query = queryOf(page);
    const address = writeQuery(query, page.language);
    history.replaceState(null, '', address ? `?${address}` : location.pathname);
    return ask(query);
  };
  const fromAddress = () => {
    const query = readQuery(location.search, page.language);
    fillForm(page.form, query);
    return ask(query);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  page.form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(fromForm, TYPING_MS);
  });
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const address = writeQuery(queryOf(page), page.language);
    if (`?${address}` !== location.search)
      history.pushState(null, '', address ? `?${address}` : location.pathname);
    void ask(queryOf(page));
  });
  page.more.addEventListener('click', async () => {
    const first = shown;
    shown += PAGE;
    await show();
    page.results.children[first]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', () => void fromAddress());
  document.addEventListener('keydown', (event) => {
    if (
      event.key !== '/' ||
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement
    )
      return;
    event.preventDefault();
    page.box.focus();
  });
  void fromAddress();
}

function partsOf(root: HTMLElement): Parts {
  const part = <T extends HTMLElement>(name: string) => {
    const element = root.querySelector<T>(`[data-search-${name}]`);
    if (!element) throw new Error(`The search page lacks an element with data-search-${name}.`);
    return element;
  };
  const form = part<HTMLFormElement>('form');
  return {
    form,
    box: form.elements.namedItem('q') as HTMLInputElement,
    status: part('status'),
    results: part('results'),
    more: part<HTMLButtonElement>('more'),
    strings: JSON.parse(root.dataset.strings ?? '{}'),
    language: document.documentElement.lang,
    places: {
      bundlePath: root.dataset.bundlePath ?? '/pagefind/',
      basePath: root.dataset.basePath ?? '/',
    },
  };
}

function queryOf({ form, language }: Parts): Query {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) parameters.set(name, value);
  return readQuery(parameters.toString(), language);
}

function fillForm(form: HTMLFormElement, query: Query): void {
  const values: Record<string, string> = {
    q: query.text,
    sort: query.sort,
    language: query.language,
    ...query.filters,
  };
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.name in values)
      field.value = values[field.name] ?? '';
    if (!(field instanceof HTMLSelectElement)) continue;
    const value = values[field.name] ?? '';
    // The counts are not known yet; without its option a select would drop the value.
    if (value && ![...field.options].some((option) => option.value === value))
      field.add(new Option(value, value));
    field.value = value;
  }
}

function countText(total: number, { strings, language }: Parts): string {
  if (total === 0) return strings.searchNone;
  const form = new Intl.PluralRules(language).select(total);
  const text = strings.searchCount[form] ?? strings.searchCount.other ?? '{count}';
  return text.replace('{count}', new Intl.NumberFormat(language).format(total));
}

const PAGE = 10;
const TYPING_MS = 150;

interface Parts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  status: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  strings: SearchStrings;
  language: string;
  places: SearchPlaces;
}

/** The words of the page. `searchCount` by the plural forms of the language, with `{count}` in them. */
export interface SearchStrings {
  any: string;
  searching: string;
  searchNone: string;
  searchMissing: string;
  searchFailed: string;
  searchCount: Partial<Record<Intl.LDMLPluralRule, string>>;
}
