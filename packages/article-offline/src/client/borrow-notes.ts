import { findCopy } from '../device/copy.ts';

/**
 * Fills the strip of a page with the notes that the offline page has (`data-notes` names it), and adds its
 * styles: so no page carries words and rules that it seldom needs. The offline page is on the device
 * wherever there is a worker.
 */
export async function borrowNotes(root: HTMLElement): Promise<void> {
  const { notes } = root.dataset;
  if (notes === undefined || root.querySelector('[data-note]')) return;
  const address = new URL(notes, location.origin).href;
  const response = (await findCopy(address)) ?? (await fetch(address));
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const lender = page.querySelector<HTMLElement>('[data-offline]');
  // Another look may have been quicker.
  if (!lender || root.querySelector('[data-note]')) return;
  root.dataset.offlineWords = lender.dataset.offlineWords;
  root.append(...lender.childNodes);
  const known = new Set([...document.querySelectorAll('link')].map(({ href }) => href));
  for (const link of page.querySelectorAll('link[rel="stylesheet"]')) {
    const sheet = document.importNode(link, true) as HTMLLinkElement;
    sheet.href = new URL(link.getAttribute('href') ?? '', address).href;
    if (!known.has(sheet.href)) document.head.append(sheet);
  }
}
