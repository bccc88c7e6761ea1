/**
 * Registers the paper's worker once the page is idle, and loads a part only where it has something to do:
 * `first` on a
 * first visit, the notes of `[data-offline]` where there is something to note, the button `[data-save]` when it is
 * pressed, the panel `[data-take-panel]` on a page that has one. Where a browser cannot keep anything,
 * button and panel go and nothing else happens. Each part is the address of a module with `connect`,
 * which `bring` imports.
 */
export function startOffline(parts: OfflineParts, bring: Bring): void {
  const page = document;
  const find = (name: string) => page.querySelector<HTMLElement>(`[data-${name}]`);
  const [root, save, panel] = [find('offline'), find('save'), find('take-panel')];
  const workers = navigator.serviceWorker;
  if (!root || !workers || !self.caches) {
    for (const part of [save, panel]) if (part) part.hidden = true;
    return;
  }
  const load = (url: string, element: HTMLElement | null, isPressed?: boolean) =>
    element &&
    bring(url)
      .then(({ connect }) => connect(element, isPressed))
      .catch(() => 0);
  const notes = () => load(parts.notes, root);
  const { worker = '', base: scope = '/', front } = root.dataset;
  const kept = read(`paper:${scope}`);
  const start = () => {
    if (!workers.controller)
      workers.addEventListener('controllerchange', () => load(parts.first, root), ONCE);
    const url = kept.includes('morning') ? `${worker}?morning` : worker;
    workers.register(url, { scope, updateViaCache: 'none' }).catch(() => 0);
    const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (kept || !navigator.onLine || /"(saved|absent)"/.test(JSON.stringify(how))) notes();
    if (kept) load(parts.save, save);
    load(parts.take, panel);
    addEventListener('offline', notes);
    if (front) page.addEventListener('visibilitychange', () => page.hidden || notes());
    workers.addEventListener('message', () => {
      root.dataset.fresh = '';
      notes();
    });
  };
  save?.addEventListener('click', () => load(parts.save, save, true), ONCE);
  addEventListener('load', () => (self.requestIdleCallback ?? setTimeout)(start));
}

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

const ONCE = { once: true };

type Bring = (url: string) => Promise<{
  connect: (element: HTMLElement, isPressed?: boolean) => unknown;
}>;

/** The addresses of modules. */
export interface OfflineParts {
  first: string;
  notes: string;
  save: string;
  take: string;
}
