import type { Speech } from './words.ts';

/** The parts of the search page, which stand in it already. Which attributes they have is in the readme. */
export function partsOf(root: HTMLElement): PageParts {
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
    notes: part('notes'),
    chips: part('chips'),
    filters: part<HTMLDetailsElement>('filters'),
    facets: part('facets'),
    timeline: part('timeline'),
    results: part('results'),
    more: part<HTMLButtonElement>('more'),
    older: part<HTMLButtonElement>('older'),
    week: part<HTMLButtonElement>('week'),
    recent: part('recent'),
    recentList: part('recent-list'),
    forget: part<HTMLButtonElement>('forget'),
  };
}

/** What the page says and where its index is, from the attributes of its root. */
export function settingsOf(root: HTMLElement): PageSettings {
  const { language = document.documentElement.lang, locale = language } = root.dataset;
  return {
    speech: { words: JSON.parse(root.dataset.words ?? '{}'), locale },
    places: {
      bundlePath: root.dataset.bundlePath ?? '/pagefind/',
      basePath: root.dataset.basePath ?? '/',
      language: language.toLowerCase(),
      recency: JSON.parse(root.dataset.recency ?? '{}'),
      now: Date.now(),
    },
    language: language.toLowerCase(),
    isDevelopment: root.dataset.development !== undefined,
  };
}

export interface PageSettings {
  speech: Speech;
  places: {
    bundlePath: string;
    basePath: string;
    language: string;
    recency: { weight?: number; halfLifeDays?: number };
    now: number;
  };
  language: string;
  isDevelopment: boolean;
}

export interface PageParts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  status: HTMLElement;
  notes: HTMLElement;
  chips: HTMLElement;
  filters: HTMLDetailsElement;
  facets: HTMLElement;
  timeline: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  older: HTMLButtonElement;
  week: HTMLButtonElement;
  recent: HTMLElement;
  recentList: HTMLElement;
  forget: HTMLButtonElement;
}
