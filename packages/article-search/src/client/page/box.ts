import type { Result } from '../engine/result.ts';
import { createSearch, type Search } from '../search.ts';
import { element } from './element.ts';
import { settingsOf } from './parts.ts';
import { keepSearch } from './recent.ts';
import { marked } from './results-view.ts';
import { countText, type Speech, say } from './words.ts';

/**
 * Makes the box of the masthead answer as the reader types: a combobox with a list of stories (ARIA
 * Authoring Practices, editable combobox with list autocomplete). Its form works without it.
 */
export function connectSearchBox(form: HTMLFormElement): void {
  const { speech, places, language } = settingsOf(form);
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const id = `${input.id || 'search-quick'}-list`;
  const list = element('ul', {
    id,
    role: 'listbox',
    class: 'search-quick-list',
    'aria-label': input.getAttribute('aria-label') ?? '',
  });
  const status = element('p', { role: 'status', class: 'sr-only' });
  list.hidden = true;
  form.append(list, status);
  for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
  input.setAttribute('aria-controls', id);
  const box: Box = {
    form,
    input,
    list,
    status,
    speech,
    language,
    search: createSearch(places),
    asking: new AbortController(),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void suggest(box), TYPING_MS);
  });
  input.addEventListener('keydown', (event) => press(box, event));
  form.addEventListener('submit', () => keepSearch(input.value));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close(box);
  });
  // A press would take the focus away from the box before the click comes.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null;
    if (option) follow(box, option);
  });
  if (input.value) void suggest(box);
  form.dataset.ready = '';
}

async function suggest(box: Box): Promise<void> {
  const { input, search, speech, language } = box;
  box.asking.abort();
  const asking = new AbortController();
  box.asking = asking;
  const text = input.value.slice(0, LONGEST).toWellFormed();
  const query = { text, filters: {}, sort: 'relevance', language } as const;
  try {
    let isAnswered = false;
    for await (const answer of search.find(query, { isTyping: true, signal: asking.signal })) {
      const results = await answer.results(SHOWN);
      if (asking.signal.aborted) return;
      isAnswered = true;
      open(box, results);
      box.status.textContent = countText(answer.total, speech);
      if (answer.whole >= SHOWN) break;
    }
    if (!isAnswered && !asking.signal.aborted) close(box);
  } catch {
    // The form still leads to the search page, which says what is wrong.
    if (!asking.signal.aborted) close(box);
  }
}

function open({ list, input, speech, form }: Box, results: readonly Result[]): void {
  const date = new Intl.DateTimeFormat(speech.locale, { dateStyle: 'medium', calendar: 'gregory' });
  const options = results.map(({ path, headline, meta, language }) => {
    const line = [
      meta.section,
      meta.date && date.format(new Date(`${meta.date.slice(0, 10)}T12:00`)),
    ];
    return option(path, [
      element(
        'span',
        { class: 'search-quick-headline', lang: language, dir: 'auto' },
        ...marked(headline),
      ),
      element('span', { class: 'search-quick-meta' }, line.filter(Boolean).join(' · ')),
    ]);
  });
  const all = `${form.action}?${new URLSearchParams({ q: input.value })}`;
  options.push(option(all, [say(speech.words.allResults, { query: input.value })]));
  for (const [at, made] of options.entries()) made.id = `${list.id}-${at}`;
  // A late answer leaves the reader's choice where it is.
  const chosen = list.querySelector<HTMLElement>('[aria-selected="true"]')?.dataset.path;
  list.replaceChildren(...options);
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  const at = options.findIndex(({ dataset }) => dataset.path === chosen);
  select(input, options, at);
}

function option(path: string, children: (string | Node)[]): HTMLElement {
  return element(
    'li',
    { role: 'option', 'aria-selected': 'false', 'data-path': path },
    ...children,
  );
}

function press(box: Box, event: KeyboardEvent): void {
  const options = [...box.list.children] as HTMLElement[];
  const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'Escape' && !box.list.hidden) close(box);
  else if (event.key === 'ArrowDown' && box.list.hidden) void suggest(box);
  else if (event.key === 'ArrowDown')
    select(box.input, options, at + 1 < options.length ? at + 1 : -1);
  else if (event.key === 'ArrowUp' && !box.list.hidden)
    select(box.input, options, at < 0 ? options.length - 1 : at - 1);
  else if (event.key === 'Enter' && !box.list.hidden && options[at]) follow(box, options[at]);
  else return;
  event.preventDefault();
}

function select(input: HTMLInputElement, options: readonly HTMLElement[], at: number): void {
  for (const [index, option] of options.entries())
    option.setAttribute('aria-selected', String(index === at));
  const chosen = options[at];
  if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
  else input.removeAttribute('aria-activedescendant');
  chosen?.scrollIntoView({ block: 'nearest' });
}

function follow({ input }: Box, option: HTMLElement): void {
  keepSearch(input.value);
  location.assign(option.dataset.path ?? '');
}

function close({ list, input, status, asking }: Box): void {
  asking.abort();
  list.hidden = true;
  status.textContent = '';
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

const COMBOBOX = {
  role: 'combobox',
  'aria-expanded': 'false',
  'aria-autocomplete': 'list',
  autocomplete: 'off',
};
const SHOWN = 6;
const TYPING_MS = 150;
const LONGEST = 500;

interface Box {
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  speech: Speech;
  language: string;
  search: Search;
  asking: AbortController;
}
