import { readRecord } from '../device/records.ts';
import { element } from './element.ts';
import { dayText, type PagePaper, say } from './paper.ts';

/**
 * Searches the newest kept edition by its own index, and says what that covers. `root` holds a form with
 * an input named `q`, a `[data-covers]`, a `[data-status]` and an `ol`; it stays hidden where no edition
 * with an index is kept.
 */
export async function connectEditionSearch(root: HTMLElement, paper: PagePaper): Promise<void> {
  const edition = (await readRecord('editions', paper.device)).find(
    ({ search, language }) => search && language === document.documentElement.lang,
  );
  const [form, list] = [root.querySelector('form'), root.querySelector('ol')];
  const [covers, status] = ['covers', 'status'].map((name) => root.querySelector(`[data-${name}]`));
  root.hidden = !edition?.search;
  if (!edition?.search || !form || !list || !covers || !status) return;
  const count = edition.pages.filter(({ kind }) => kind === 'story').length;
  const number = new Intl.NumberFormat(paper.tag);
  covers.textContent = say(paper, 'searchCovers', {
    day: dayText(edition.id, paper),
    count: number.format(count),
  });
  if (root.dataset.connected !== undefined) return;
  root.dataset.connected = '';
  const { search } = edition;
  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    const text = String(new FormData(form).get('q') ?? '').trim();
    const hits = text ? await find(text, search).catch(() => undefined) : [];
    if (mine !== asked) return;
    list.replaceChildren(...(hits ?? []).map(itemOf));
    status.textContent = !text
      ? ''
      : hits === undefined
        ? say(paper, 'searchFailed')
        : say(paper, hits.length > 0 ? 'found' : 'searchNone', {
            count: number.format(hits.length),
          });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  const given = new URLSearchParams(location.search).get('q');
  const box = form.elements.namedItem('q');
  if (given && box instanceof HTMLInputElement) {
    box.value = given.slice(0, 500);
    await ask();
  }
}

/** The stories of an edition that have the words, the best first. */
export async function find(text: string, search: string): Promise<Hit[]> {
  const engine = await engineOf(search);
  const { results } = await engine.search(text);
  return Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
}

function engineOf(search: string): Promise<Engine> {
  const known = engines.get(search) ?? openEngine(search);
  engines.set(search, known);
  // A module that failed to load fails for the rest of the page's life: it is asked for by another name.
  known.catch(() => engines.delete(search));
  return known;
}

async function openEngine(search: string): Promise<Engine> {
  const attempt = failures++;
  const query = attempt > 0 ? `?${attempt}` : '';
  const module = await import(/* @vite-ignore */ `${search}pagefind.js${query}`);
  const engine: Engine = module.createInstance({ basePath: search, baseUrl: '/' });
  await engine.init();
  failures = 0;
  return engine;
}

function itemOf({ url, meta, excerpt }: Hit): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const heading = element('h3', link);
  // Pagefind marks what was found; here it is plain text.
  const page = new DOMParser().parseFromString(excerpt, 'text/html');
  const words = element('p', page.body.textContent ?? '');
  heading.dir = words.dir = 'auto';
  return element('li', heading, words);
}

const engines = new Map<string, Promise<Engine>>();
let failures = 0;
const SHOWN = 20;

export interface Hit {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
}

/** What is used of Pagefind's browser API. */
interface Engine {
  init: () => Promise<void>;
  search: (text: string) => Promise<{ results: { data: () => Promise<Hit> }[] }>;
}
