import { findCopy, pointerTo } from '../device/copy.ts';
import { keepFile } from '../device/keep-file.ts';
import { type KeptPage, keepPage } from '../device/keep-page.ts';
import { put } from '../device/put.ts';
import { referencesIn } from '../device/references.ts';
import type { PagePaper } from './paper.ts';

/**
 * Keeps a page with everything that it shows: styles, scripts, the fonts that this device uses, and of
 * each picture one rendition, or none where `widthPx` is 0. `gone` where the page is no more, undefined where what came is not ours or
 * there is no room.
 */
export async function keepWhole(
  url: string,
  { cache, widthPx }: { cache: string; widthPx: number },
  paper: PagePaper,
): Promise<WholePage | 'gone' | undefined> {
  const { device, assets, site } = paper;
  const response = await fetch(url, { cache: 'no-cache', redirect: 'error' });
  if (response.status === 404 || response.status === 410) return 'gone';
  const kept = await keepPage(response, { device, assets, site, cache, codeCache: cache });
  if (!kept) return undefined;
  const page = new DOMParser().parseFromString(kept.text, 'text/html');
  const fonts = await keepFonts(kept.files, cache, paper);
  const pictures = await keepPictures(page, { cache, widthPx }, paper);
  return { ...kept, files: [...kept.files, ...fonts, ...pictures], page };
}

/** Of the fonts that styles name, those that this page or a kept one has loaded. */
async function keepFonts(
  code: readonly string[],
  cache: string,
  { device, assets }: PagePaper,
): Promise<string[]> {
  const loaded = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
  const kept: string[] = [];
  for (const sheet of code.filter((url) => url.endsWith('.css'))) {
    const text = (await (await caches.match(sheet, { cacheName: cache }))?.text()) ?? '';
    for (const font of referencesIn(text, sheet, assets).filter((url) => FONT.test(url))) {
      const copy = await findCopy(font);
      if (!copy && !loaded.has(font)) continue;
      if (copy) await put(cache, font, copy, device);
      else await keepFile(font, await fetch(font), { cache, destination: 'font', device });
      kept.push(font);
    }
  }
  return kept;
}

async function keepPictures(
  page: Document,
  { cache, widthPx }: { cache: string; widthPx: number },
  { device }: PagePaper,
): Promise<string[]> {
  const kept: string[] = [];
  if (widthPx === 0) return kept;
  for (const image of page.querySelectorAll('main img, article img')) {
    const { chosen, others } = chooseRendition(formsOf(image), widthPx);
    const url = new URL(chosen, device.origin).href;
    if (!url.startsWith(device.origin) || kept.includes(url)) continue;
    const copy = await findCopy(url);
    const isKept = copy
      ? await put(cache, url, copy, device)
      : await keepFile(url, await fetch(url), { cache, destination: 'image', device });
    if (!isKept) continue;
    kept.push(url);
    for (const other of others.map((name) => new URL(name, device.origin).href)) {
      if (other === url) continue;
      await put(cache, other, pointerTo(url), device);
      kept.push(other);
    }
  }
  return kept;
}

/**
 * The rendition of a picture that is wide enough, and the others that it stands for. Of several formats
 * the last is taken, which the most browsers can show.
 */
export function chooseRendition(
  forms: readonly { src: string; srcset: string }[],
  widthPx: number,
): { chosen: string; others: string[] } {
  const sets = forms
    .map(({ srcset }) => renditionsIn(srcset))
    .filter((renditions) => renditions.length > 0);
  const last = sets.at(-1)?.toSorted((a, b) => a.width - b.width) ?? [];
  const wide = last.find(({ width }) => width >= widthPx) ?? last.at(-1);
  const source = forms.map(({ src }) => src).find(Boolean) ?? '';
  return {
    chosen: wide?.url ?? source,
    others: [source, ...sets.flat().map(({ url }) => url)].filter(Boolean),
  };
}

function renditionsIn(srcset: string): { url: string; width: number }[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .flatMap(([url = '', width = '']) => (url ? [{ url, width: Number.parseInt(width, 10) }] : []));
}

function formsOf(image: Element): { src: string; srcset: string }[] {
  const picture = image.closest('picture');
  return [...(picture?.children ?? [image])].map((form) => ({
    src: form.getAttribute('src') ?? '',
    srcset: form.getAttribute('srcset') ?? '',
  }));
}

const FONT = /\.woff2?$/;

export interface WholePage extends KeptPage {
  page: Document;
}
