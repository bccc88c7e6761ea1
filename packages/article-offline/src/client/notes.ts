import { readRecord, writeRecord } from '../device/records.ts';
import { borrowNotes } from './borrow-notes.ts';
import { checkKept } from './check.ts';
import { connectEditionSearch } from './edition-search.ts';
import { fetchIndex } from './fetch-manifest.ts';
import { markLinks, unmarkLinks } from './links.ts';
import { momentText, type PagePaper, paperOf, say } from './paper.ts';
import { takeEdition } from './take.ts';

/**
 * Says the truth of a page in the strip `[data-offline]`: that it is a copy and of when, that there is no
 * network, that there is a newer one, that there is a new edition, what was corrected. Each note is an
 * element with `data-note` and is shown when it is true. Called again, it looks again.
 */
export async function connect(root: HTMLElement): Promise<void> {
  await borrowNotes(root);
  const paper = paperOf(root);
  const note = (name: string) => root.querySelector<HTMLElement>(`[data-note="${name}"]`);
  const show = (name: string, isTrue: boolean) => {
    const element = note(name);
    if (element) element.hidden = !isTrue;
    root.hidden = [...root.querySelectorAll<HTMLElement>('[data-note]')].every((one) => one.hidden);
  };
  const look = async () => {
    const at = copyTime();
    const isOffline = !navigator.onLine || (at !== undefined && root.dataset.fresh === undefined);
    const place = note('saved')?.querySelector('[data-copied]');
    if (place && at) {
      const time = document.createElement('time');
      time.dateTime = new Date(at).toISOString();
      time.textContent = momentText(at, paper);
      place.replaceChildren(time);
    }
    show('saved', at !== undefined && at > 0 && root.dataset.fresh === undefined);
    show('offline', isOffline);
    show('fresh', root.dataset.fresh !== undefined);
    const search = document.querySelector<HTMLElement>('[data-edition-search]');
    if (isOffline && search) await connectEditionSearch(search, paper);
    if (isOffline) await markLinks(document, paper);
    else unmarkLinks(document);
    if (navigator.onLine) await keepUp(paper);
    show('edition', await hasNewEdition(root, paper));
    await showNews(note('news'), paper);
    show('news', (await readRecord('news', paper.device)).length > 0);
  };
  if (root.dataset.connected === undefined) {
    root.dataset.connected = '';
    addEventListener('online', () => void look());
    root.addEventListener('click', async ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      if (target.closest('[data-reload]')) location.reload();
      if (!target.closest('[data-dismiss]')) return;
      await writeRecord('news', [], paper.device);
      show('news', false);
    });
  }
  await look();
}

/** When the copy was made that this page was served from; 0 for the offline page; undefined for none. */
export function copyTime(): number | undefined {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const saved = how?.serverTiming?.find(({ name }) => name === 'saved');
  const absent = how?.serverTiming?.some(({ name }) => name === 'absent');
  return absent ? 0 : saved?.duration;
}

/** Checks what is kept for corrections, at most every few minutes, and goes on with what was broken off. */
async function keepUp(paper: PagePaper): Promise<void> {
  const { device } = paper;
  const [pending] = await readRecord('pending', device);
  // The panel of the front goes on with it in the reader’s sight.
  const hasPanel = document.querySelector('[data-take-panel]') !== null;
  if (pending && !pending.isPaused && !hasPanel) {
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    await takeEdition(pending, paper, watch);
  }
  const name = `paper:${device.base}:checked`;
  try {
    if (device.now() - Number(localStorage.getItem(name)) < CHECK_MS) return;
  } catch {}
  await checkKept(paper);
  try {
    localStorage.setItem(name, String(device.now()));
  } catch {}
}

async function showNews(element: HTMLElement | null, paper: PagePaper): Promise<void> {
  const list = element?.querySelector('ul');
  if (!list) return;
  const news = await readRecord('news', paper.device);
  list.replaceChildren(
    ...news.map(({ url, title, kind, texts }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      const said = [say(paper, `${kind}Since`), ...texts].join(' ');
      item.append(link, ` ${said}`);
      return item;
    }),
  );
}

/** Whether the front was made anew since it was loaded; only the front asks, and only when it comes back. */
async function hasNewEdition(root: HTMLElement, paper: PagePaper): Promise<boolean> {
  if (root.dataset.front === undefined || !navigator.onLine) return false;
  const [newest] = await fetchIndex(paper.editions);
  if (!newest) return false;
  const mark = `${newest.id} ${newest.revision}`;
  const before = root.dataset.edition;
  root.dataset.edition = mark;
  return before !== undefined && before !== mark;
}

const CHECK_MS = 5 * 60 * 1000;
