import { readRecord, writeRecord } from '../device/records.ts';
import type { FileSet, Weight } from '../edition/manifest.ts';
import { fetchIndex, type IndexEntry } from './fetch-manifest.ts';
import { updateFlag } from './flag.ts';
import { type PagePaper, paperOf, say, sizeText } from './paper.ts';
import type { Wish } from './plan-edition.ts';
import { persist } from './save.ts';
import { type Taken, takeEdition } from './take.ts';
import { pictureWidth } from './width.ts';

/**
 * Makes the panel of the front take today's paper along: it says the size for this device, shows how far
 * it is, pauses and goes on. `root` holds buttons with `data-take="pictures"` and `data-take="text"`, one
 * with `data-pause`, a `progress`, a `[data-status]` and a `[data-open]` link.
 */
export async function connect(root: HTMLElement): Promise<void> {
  const paper = paperOf();
  const panel = partsOf(root);
  const [newest] = await fetchIndex(paper.editions);
  if (newest) paper.root.dataset.edition = `${newest.id} ${newest.revision}`;
  const kept = (await readRecord('editions', paper.device)).find(({ id }) => id === newest?.id);
  if (!newest) return;
  for (const button of panel.takes) {
    const { bytes } = weightOf(newest, setsOf(button));
    button.textContent = say(paper, nameOf(button), { size: sizeText(bytes, paper) });
  }
  let pausing: AbortController | undefined;
  const show = (name: string, values = {}) => {
    panel.status.textContent = name ? say(paper, name, values) : '';
  };
  const showKept = () => {
    panel.open.hidden = false;
    panel.open.href = newest.front;
  };
  const take = async (wish: Wish) => {
    pausing = new AbortController();
    for (const button of panel.takes) button.hidden = true;
    panel.progress.hidden = panel.pause.hidden = false;
    panel.pause.textContent = say(paper, 'pause');
    show('');
    const progress = (done: number, total: number) => {
      panel.progress.max = total;
      panel.progress.value = done;
      show('taking', { done: sizeText(done, paper), total: sizeText(total, paper) });
    };
    await persist();
    const taken = await takeEdition(wish, paper, { signal: pausing.signal, progress });
    await updateFlag(paper.device);
    const isOpen = taken === 'paused' || taken === 'offline' || taken === 'wrong';
    panel.progress.hidden = !isOpen;
    panel.pause.hidden = !isOpen;
    panel.pause.textContent = say(paper, 'goOn');
    pausing = undefined;
    show(MESSAGES[taken]);
    if (taken === 'offline')
      addEventListener('online', () => void (pausing ?? take(wish)), { once: true });
    if (!isOpen) for (const button of panel.takes) button.hidden = false;
    if (taken === 'done' || taken === 'current') showKept();
    else if (!isOpen) panel.takes.at(-1)?.focus();
  };
  let wanted: Wish | undefined;
  for (const button of panel.takes) {
    button.disabled = false;
    button.addEventListener('click', () => {
      const manifest = paper.editions + newest.manifest;
      wanted = { manifest, sets: setsOf(button), widthPx: pictureWidth() };
      void take(wanted);
      panel.pause.focus();
    });
  }
  panel.pause.addEventListener('click', () => {
    if (pausing) pausing.abort();
    else if (wanted) void take(wanted);
  });
  if (kept) {
    show('taken');
    showKept();
  }
  const [pending] = await readRecord('pending', paper.device);
  if (pending) {
    const { isPaused, ...wish } = pending;
    wanted = wish;
    for (const button of panel.takes) button.hidden = true;
    panel.pause.hidden = false;
    panel.pause.textContent = say(paper, 'goOn');
    show('takeOpen');
    // What was broken off, and not by the reader, goes on by itself.
    if (!isPaused) void take(wish);
  }
  await connectMorning(root.querySelector('[data-morning]'), paper);
}

/** The box that has each morning's paper come by itself; shown only where the browser can. */
async function connectMorning(box: HTMLElement | null, paper: PagePaper): Promise<void> {
  const input = box?.querySelector('input');
  const registration = (await navigator.serviceWorker.getRegistration(paper.device.base)) as
    | Syncing
    | undefined;
  if (!box || !input || !registration?.periodicSync) return;
  const name = 'periodic-background-sync' as PermissionName;
  const permission = await navigator.permissions.query({ name }).catch(() => undefined);
  if (permission?.state !== 'granted') return;
  box.hidden = false;
  input.checked = (await readRecord('morning', paper.device)).length > 0;
  input.addEventListener('change', async () => {
    const { editions, site, assets, device } = paper;
    const sets: FileSet[] = ['text', 'search', 'pictures'];
    const wish = { editions, site, assets, sets, widthPx: pictureWidth() };
    await writeRecord('morning', input.checked ? [wish] : [], device);
    await updateFlag(device);
    const url = input.checked ? `${paper.worker}?morning` : paper.worker;
    await navigator.serviceWorker.register(url, { scope: device.base, updateViaCache: 'none' });
    if (input.checked) await registration.periodicSync?.register('morning', { minInterval: HOURS });
    else await registration.periodicSync?.unregister('morning');
  });
}

function weightOf({ totals }: IndexEntry, sets: FileSet[]): Weight {
  const widths = Object.keys(totals.pictures)
    .map(Number)
    .sort((a, b) => a - b);
  const width = widths.find((one) => one >= pictureWidth()) ?? widths.at(-1) ?? 0;
  const pictures = sets.includes('pictures') ? totals.pictures[width] : undefined;
  return {
    files: totals.text.files + (pictures?.files ?? 0),
    bytes: totals.text.bytes + (pictures?.bytes ?? 0),
    transfer: totals.text.transfer + (pictures?.transfer ?? 0),
  };
}

function setsOf({ dataset }: HTMLElement): FileSet[] {
  return dataset.take === 'pictures' ? ['text', 'search', 'pictures'] : ['text', 'search'];
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset.take === 'pictures' ? 'withPictures' : 'textOnly';
}

function partsOf(root: HTMLElement) {
  const part = <T extends HTMLElement>(selector: string) => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`The panel lacks ${selector}.`);
    return found;
  };
  return {
    takes: [...root.querySelectorAll<HTMLButtonElement>('[data-take]')],
    pause: part<HTMLButtonElement>('[data-pause]'),
    progress: part<HTMLProgressElement>('progress'),
    status: part('[data-status]'),
    open: part<HTMLAnchorElement>('[data-open]'),
  };
}

const MESSAGES: Record<Taken, string> = {
  done: 'taken',
  current: 'taken',
  busy: 'takeBusy',
  full: 'takeFull',
  offline: 'takeOffline',
  paused: 'takeOpen',
  wrong: 'takeWrong',
  gone: 'takeGone',
};
const HOURS = 12 * 60 * 60 * 1000;

interface Syncing extends ServiceWorkerRegistration {
  periodicSync?: {
    register: (tag: string, options: { minInterval: number }) => Promise<void>;
    unregister: (tag: string) => Promise<void>;
  };
}
