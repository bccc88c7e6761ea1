import { changeRecord, type KeptNews, withLock } from '../device/records.ts';
import type { Manifest, ManifestFile } from '../edition/manifest.ts';
import { fetchManifest, sha256 } from './fetch-manifest.ts';
import { keepWhole, type WholePage } from './keep-whole.ts';
import { type KeptCopy, keptCopies } from './kept-copies.ts';
import type { PagePaper } from './paper.ts';

/**
 * Brings kept stories in line with the paper: asks for the manifests that list them (small files, and
 * none of their bytes when nothing changed), fetches the pages whose content changed, and adds to the
 * news what the reader must be told. A story that was withdrawn is replaced by its notice.
 */
export async function checkKept(paper: PagePaper): Promise<KeptNews[]> {
  const news = await withLock('check', paper.device, async () => {
    const copies = await keptCopies(paper.device);
    const listed = await listingsOf(copies, paper);
    const told: KeptNews[] = [];
    for (const copy of copies) {
      const listing = listed(copy);
      if (!listing || listing.revision === copy.revision) continue;
      const said = await refresh(copy, listing, paper);
      if (said && !told.some(({ url }) => url === said.url)) told.push(said);
    }
    return told;
  });
  if (!news) return [];
  return changeRecord('news', paper.device, (known) => [
    ...news,
    ...known.filter(({ url }) => !news.some((one) => one.url === url)),
  ]);
}

/** What manifests say of a page; of one that they no longer list `{}`, of which nothing is known undefined. */
async function listingsOf(copies: readonly KeptCopy[], { site }: PagePaper) {
  const manifests = new Map<string, Map<string, ManifestFile> | undefined>();
  const read = async (url: string) => {
    if (manifests.has(url)) return;
    const found = await fetchManifest(url, site);
    manifests.set(url, typeof found === 'string' ? undefined : pagesOf(found.manifest));
  };
  const listed = (copy: KeptCopy): Listing | undefined => {
    const asked = copy.manifests
      .map((url) => manifests.get(url))
      .filter((one) => one !== undefined);
    const found = asked.map((pages) => pages.get(copy.url)).find((file) => file !== undefined);
    return found ?? (asked.length === copy.manifests.length && asked.length > 0 ? {} : undefined);
  };
  for (const {
    manifests: [first],
  } of copies)
    if (first) await read(first);
  // A story that an edition had from another day is listed by that day for good.
  for (const copy of copies)
    if (listed(copy)?.revision === undefined)
      for (const other of copy.manifests.slice(1)) await read(other);
  return listed;
}

async function refresh(
  copy: KeptCopy,
  listing: Listing,
  paper: PagePaper,
): Promise<KeptNews | undefined> {
  const { device } = paper;
  const address = device.origin + copy.url;
  const cache = await caches.open(copy.cache);
  const before = (await (await cache.match(address))?.text()) ?? '';
  const page = await keepWhole(address, copy, paper).catch(() => undefined);
  if (!page) return undefined;
  const { title } = copy;
  if (page !== 'gone' && listing.sha256 !== undefined) {
    // Not every server of a host has the new page yet: it is looked at again the next time.
    if ((await sha256(new TextEncoder().encode(page.text))) !== listing.sha256) return undefined;
  }
  await (await caches.open(device.pages)).delete(address);
  if (page === 'gone') {
    await cache.delete(address);
    await copy.update({ revision: undefined, title, files: [], isGone: true });
    return { url: copy.url, title, kind: 'withdrawn', texts: [] };
  }
  await copy.update({ revision: listing.revision, title, files: page.files, isGone: false });
  if (copy.revision === undefined || listing.revision === undefined) return undefined;
  if (listing.kind === 'notice') return { url: copy.url, title, kind: 'withdrawn', texts: [] };
  const texts = newCorrections(before, page);
  return { url: copy.url, title, kind: texts.length > 0 ? 'corrected' : 'updated', texts };
}

/** The corrections that a page has and its former copy had not. */
function newCorrections(before: string, { page }: WholePage): string[] {
  const former = correctionsIn(new DOMParser().parseFromString(before, 'text/html'));
  return correctionsIn(page).filter((text) => !former.includes(text));
}

function correctionsIn(page: Document): string[] {
  return [...page.querySelectorAll('[data-part="correction"]')].map(
    ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}

function pagesOf({ files }: Manifest): Map<string, ManifestFile> {
  return new Map(files.filter(({ revision }) => revision).map((file) => [file.url, file]));
}

type Listing = Partial<Pick<ManifestFile, 'revision' | 'kind' | 'sha256'>>;
