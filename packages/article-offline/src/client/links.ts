import { addressesHere } from '../device/addresses.ts';
import { keyOf } from '../device/device.ts';
import { type PagePaper, say } from './paper.ts';

/** Marks, before the tap, the links of a page that lead to what is not on this device. */
export async function markLinks(page: Document, paper: PagePaper): Promise<void> {
  const here = await addressesHere(paper.device);
  const home = paper.device.origin + paper.device.base;
  for (const link of page.querySelectorAll('a')) {
    const key = keyOf(link.href);
    const isPage = key.startsWith(home) && key !== keyOf(location.href);
    if (!isPage || here.has(key) || here.has(`${key}/`)) continue;
    link.dataset.absent = '';
    link.title = say(paper, 'absentLink');
  }
}

/** Takes the marks away again. */
export function unmarkLinks(page: Document): void {
  for (const link of page.querySelectorAll<HTMLElement>('a[data-absent]')) {
    delete link.dataset.absent;
    link.removeAttribute('title');
  }
}
