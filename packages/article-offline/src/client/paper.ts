import { type Device, deviceAt } from '../device/device.ts';

/** What a page says of its paper, on `[data-offline]`. */
export function paperOf(root: HTMLElement = rootOf(document)): PagePaper {
  const { base = '/', site = '', assets = '', editions = '', worker = '', locale } = root.dataset;
  const tag = locale ?? document.documentElement.lang;
  return {
    root,
    device: deviceAt(base, location.origin, () => Date.now()),
    site,
    worker,
    assets: assets.split(' ').filter(Boolean),
    editions,
    tag,
    words: wordsIn(document),
  };
}

/** The words of the page with their `{names}` filled in. */
export function say(
  { words }: PagePaper,
  name: string,
  values: Record<string, string> = {},
): string {
  return (words[name] ?? '').replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** `4.1 MB`, in the language of the page. */
export function sizeText(bytes: number, { tag }: Pick<PagePaper, 'tag'>): string {
  const [unit, size] = bytes >= 1e6 ? ['megabyte', bytes / 1e6] : ['kilobyte', bytes / 1e3];
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: unit as string,
    maximumFractionDigits: bytes >= 1e6 ? 1 : 0,
  }).format(size as number);
}

/** A moment in the language of the page and the zone of the reader. */
export function momentText(at: number, { tag }: Pick<PagePaper, 'tag'>): string {
  const format = { dateStyle: 'long', timeStyle: 'short', calendar: 'gregory' } as const;
  return new Intl.DateTimeFormat(tag, format).format(at);
}

/** A day, `2026-11-22`, in the language of the page. */
export function dayText(day: string, { tag }: Pick<PagePaper, 'tag'>): string {
  const format = { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' } as const;
  return new Intl.DateTimeFormat(tag, format).format(new Date(`${day}T12:00:00Z`));
}

/** The words that parts of the page have for scripts, each in `data-offline-words`. */
function wordsIn(page: Document): Record<string, string> {
  const parts = [...page.querySelectorAll<HTMLElement>('[data-offline-words]')];
  return Object.assign({}, ...parts.map(({ dataset }) => JSON.parse(dataset.offlineWords ?? '{}')));
}

function rootOf(page: Document): HTMLElement {
  const root = page.querySelector<HTMLElement>('[data-offline]');
  if (!root) throw new Error('The page lacks an element with data-offline.');
  return root;
}

export interface PagePaper {
  root: HTMLElement;
  device: Device;
  /** A piece of text that every page of the paper has. */
  site: string;
  worker: string;
  /** Paths with base whose files never change under their name. */
  assets: string[];
  /** The folder of the editions in the language of the page. */
  editions: string;
  /** Of dates and numbers. */
  tag: string;
  words: Record<string, string>;
}
