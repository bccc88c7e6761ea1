import type { Answer } from '../engine/answer.ts';
import type { Result } from '../engine/result.ts';
import { SearchUnavailable } from '../engine/shard-list.ts';
import { isEmpty, type Query, readQuery, writeQuery } from '../query.ts';
import { createSearch, type Search } from '../search.ts';
import { showChips } from './chips-view.ts';
import { FEW_SHARDS, savesData } from './costs.ts';
import { button, element } from './element.ts';
import { type Choose, showFacets } from './facets-view.ts';
import { fillForm, queryOfForm } from './form.ts';
import { feedNote, lacksNote, statusText, suggestionNote } from './notes-view.ts';
import { openFilters } from './open-filters.ts';
import { type PageParts, type PageSettings, partsOf, settingsOf } from './parts.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import { showResults } from './results-view.ts';
import { showTimeline } from './timeline-view.ts';
import { periodText, say } from './words.ts';
import { type How, writeAddress } from './write-address.ts';

/**
 * Makes a search page work: it answers as the reader types, the newest years first, keeps the address of
 * the page in step, and says how many stories were found. What the page must hold is in the readme.
 */
export function connectSearchPage(root: HTMLElement): void {
  const settings = settingsOf(root);
  const page: Page = {
    parts: partsOf(root),
    settings,
    search: createSearch(settings.places),
    query: readQuery(location.search, settings.language),
    shown: PAGE,
    asking: new AbortController(),
  };
  listen(page);
  // Words that were typed while this was loading count, unless the address asks for something.
  const { box, form } = page.parts;
  if (box.value && !location.search) go(page, queryOfForm(form, page.query), 'typing');
  else {
    fillForm(form, page.query);
    void ask(page);
  }
  root.dataset.ready = '';
  if (settings.isDevelopment) void tellAge(page);
}

function listen(page: Page): void {
  const { form, box, more, older, filters, week, forget } = page.parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => go(page, queryOfForm(form, page.query), 'typing'), TYPING_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go(page, queryOfForm(form, page.query), 'submit');
  });
  filters.addEventListener('toggle', () => {
    if (filters.open && !page.isCounting) void ask(page);
  });
  more.addEventListener('click', () => void showMore(page));
  older.addEventListener('click', () => void searchOlder(page));
  // Who has come to the end of what was found wants more; a shard costs a reader bytes for each word.
  const end = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting && !savesData()) void searchOlder(page);
  });
  end.observe(older);
  week.addEventListener('click', () => {
    const from = new Date(page.settings.places.now - WEEK_MS).toISOString().slice(0, 10);
    go(page, { ...withoutDays(page.query), from });
  });
  forget.addEventListener('click', () => {
    forgetSearches();
    showRecent(page);
    box.focus();
  });
  addEventListener('popstate', () => {
    page.query = readQuery(location.search, page.settings.language);
    fillForm(form, page.query);
    void ask(page);
  });
}

/** Takes a new query, writes it into the address, and searches. */
function go(page: Page, query: Query, how: How = 'step'): void {
  page.query = query;
  const address = writeQuery(query, page.settings.language);
  writeAddress(address ? `?${address}` : location.pathname, how);
  fillForm(page.parts.form, query);
  void ask(page, how === 'typing');
}

async function ask(page: Page, isTyping = false): Promise<void> {
  page.asking.abort();
  const asking = new AbortController();
  page.asking = asking;
  page.shown = PAGE;
  const { parts, query, settings } = page;
  showChips(parts.chips, query, (next) => go(page, next), settings.speech);
  showRecent(page);
  const slow = setTimeout(() => tellProgress(page, ''), SLOW_MS);
  try {
    if (!isEmpty(query)) page.filtersOpened ??= openFilters(parts.filters, page.search, query);
    await page.filtersOpened;
    if (asking.signal.aborted) return;
    page.isCounting = parts.filters.open;
    page.answers = page.search.find(query, {
      isTyping,
      withCounts: page.isCounting,
      signal: asking.signal,
      onProgress: (periods) => {
        page.loading = periods;
      },
    });
    page.isReaching = false;
    const { value } = await page.answers.next();
    if (asking.signal.aborted) return;
    clearTimeout(slow);
    if (value) await show(page, value);
    else clear(page);
    if (!isTyping) keepSearch(query.text);
    if (value && wantsMore(value, query))
      setTimeout(() => asking.signal.aborted || void searchOlder(page), IDLE_MS);
  } catch (error) {
    if (asking.signal.aborted) return;
    if (isOutdated(error)) void ask(page, isTyping);
    else fail(page, error);
  } finally {
    clearTimeout(slow);
  }
}

/** Whether too little was found, all years are asked for, or so few are left that they cost little. */
function wantsMore({ isComplete, ahead, whole }: Answer, { from, to, filters }: Query): boolean {
  if (isComplete) return false;
  if (whole < PAGE) return true;
  return !savesData() && (ahead <= FEW_SHARDS || Boolean(from || to || filters.year));
}

/** Searches on in older years: in the next few, and in more where these are not enough. */
async function searchOlder(page: Page): Promise<void> {
  const { asking, answers } = page;
  if (asking.signal.aborted || page.isReaching) return;
  page.isReaching = true;
  const slow = setTimeout(() => tellProgress(page, page.parts.status.textContent ?? ''), SLOW_MS);
  try {
    for (let next = await answers?.next(); next && !next.done; next = await answers?.next()) {
      if (asking.signal.aborted) return;
      if (!wantsMore(next.value, page.query)) return await show(page, next.value);
    }
  } catch (error) {
    if (!asking.signal.aborted) fail(page, error);
  } finally {
    page.isReaching = false;
    clearTimeout(slow);
  }
}

async function show(page: Page, answer: Answer): Promise<void> {
  const { asking, parts, settings, query } = page;
  const { speech } = settings;
  page.answer = answer;
  const results = await answer.results(page.shown);
  if (asking.signal.aborted) return;
  showResults(parts.results, results, speech.locale);
  parts.status.textContent = statusText(answer, speech);
  parts.more.hidden = answer.total <= page.shown;
  parts.older.hidden = answer.isComplete || wantsMore(answer, query);
  const choose: Choose = (name, value) => {
    const { [name]: _, ...filters } = page.query.filters;
    go(page, {
      ...page.query,
      filters: value === undefined ? filters : { ...filters, [name]: value },
    });
  };
  showTimeline(
    parts.timeline,
    { counts: answer.counts.year ?? {}, chosen: query.filters.year },
    choose,
    speech,
  );
  if (parts.filters.open)
    showFacets(parts.facets, { counts: answer.counts, query }, choose, speech);
  await showNotes(page, answer, results);
}

async function showNotes(page: Page, answer: Answer, results: readonly Result[]): Promise<void> {
  const { asking, parts, settings } = page;
  const isShort = answer.isComplete && answer.total < FEW;
  const suggestion = isShort ? await answer.suggestion().catch(() => undefined) : undefined;
  if (asking.signal.aborted) return;
  const take = (text: string) => go(page, { ...page.query, text });
  parts.notes.replaceChildren(
    ...lacksNote(answer, settings.speech),
    ...suggestionNote(suggestion, take, settings.speech),
    ...feedNote(results, settings.speech),
  );
}

async function showMore(page: Page): Promise<void> {
  const { answer, asking, parts, settings } = page;
  if (!answer) return;
  const first = page.shown;
  page.shown += PAGE;
  const results = await answer.results(page.shown);
  if (asking.signal.aborted) return;
  showResults(parts.results, results, settings.speech.locale);
  parts.more.hidden = answer.total <= page.shown;
  parts.results.children[first]?.querySelector('a')?.focus();
}

function showRecent({ parts, query }: Page): void {
  const searches = isEmpty(query) ? recentSearches() : [];
  parts.recent.hidden = searches.length === 0;
  parts.recentList.replaceChildren(
    ...searches.map((text) =>
      element('li', {}, element('a', { href: `?${new URLSearchParams({ q: text })}` }, text)),
    ),
  );
}

function clear({ parts }: Page): void {
  parts.status.textContent = '';
  parts.results.replaceChildren();
  parts.notes.replaceChildren();
  parts.facets.replaceChildren();
  for (const part of [parts.more, parts.older, parts.timeline]) part.hidden = true;
}

function fail(page: Page, error: unknown): void {
  const { words } = page.settings.speech;
  clear(page);
  const isMissing = error instanceof SearchUnavailable && error.reason === 'missing';
  page.parts.status.textContent = isMissing ? words.searchMissing : words.searchFailed;
  page.parts.notes.replaceChildren(
    button({ class: 'search-link' }, () => void ask(page), words.tryAgain),
  );
}

/** Says what is being loaded, beside what is known so far. */
function tellProgress({ parts, loading = [], settings }: Page, known: string): void {
  const { words } = settings.speech;
  const [period] = loading.toSorted();
  const now = period
    ? say(words.searchLoading, { period: periodText(period, settings.speech) })
    : words.searching;
  parts.status.textContent = known ? `${known} — ${now}` : now;
}

/** While a site is written its search is that of the last build. */
async function tellAge({ search, parts, settings }: Page): Promise<void> {
  const { written } = await search.list();
  if (!written) return;
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const date = new Intl.DateTimeFormat(settings.speech.locale, style).format(new Date(written));
  parts.form.after(
    element('p', { class: 'search-age' }, say(settings.speech.words.searchAge, { date })),
  );
}

/** A new index was published while the page was open. */
function isOutdated(error: unknown): boolean {
  return error instanceof SearchUnavailable && error.reason === 'outdated';
}

function withoutDays({ from: _, to: __, ...query }: Query): Query {
  return query;
}

const PAGE = 10;
const FEW = 3;
const TYPING_MS = 150;
const IDLE_MS = 400;
const SLOW_MS = 400;
const WEEK_MS = 7 * 86_400_000;

interface Page {
  parts: PageParts;
  settings: PageSettings;
  search: Search;
  query: Query;
  /** How many results are shown. */
  shown: number;
  /** Ends what is asked when something else is. */
  asking: AbortController;
  answers?: ReturnType<Search['find']>;
  answer?: Answer;
  /** Once, for the first query. */
  filtersOpened?: Promise<void>;
  /** Older years are being searched. */
  isReaching?: boolean;
  /** What is asked for counts how many stories have each value of a filter. */
  isCounting?: boolean;
  /** The periods that are being loaded. */
  loading?: string[];
}
