import { keptAt } from '../device/copy.ts';
import { entriesIn } from '../device/entries.ts';
import { clearAll } from '../device/put.ts';
import { readRecord, writeRecord } from '../device/records.ts';
import { connectEditionSearch } from './edition-search.ts';
import { element, lineOf } from './element.ts';
import { updateFlag } from './flag.ts';
import { storageUse } from './meter.ts';
import { dayText, momentText, type PagePaper, paperOf, say, sizeText } from './paper.ts';
import { removeSaved } from './save.ts';
import { removeEdition } from './take.ts';

/**
 * Fills the lists of a page with what this device holds: `[data-shelf]` lists named `editions`, `saved`,
 * `visited`, `news` and `storage`, each hidden with its section while it is empty; `[data-nothing]` is
 * shown when all are. A button with `data-clear` removes everything.
 */
export async function connect(root: HTMLElement): Promise<void> {
  const paper = paperOf();
  const show = async () => {
    const filled = await Promise.all([
      fill(root, 'news', await newsLines(paper)),
      fill(root, 'editions', await editionLines(paper, show)),
      fill(root, 'saved', await savedLines(paper, show)),
      fill(root, 'visited', await visitedLines(paper)),
    ]);
    await fill(root, 'storage', await storageLines(paper));
    const nothing = root.querySelector<HTMLElement>('[data-nothing]');
    if (nothing) nothing.hidden = filled.some(Boolean);
    const search = root.querySelector<HTMLElement>('[data-edition-search]');
    if (search) await connectEditionSearch(search, paper);
  };
  root.querySelector('[data-clear]')?.addEventListener('click', async () => {
    if (!confirm(say(paper, 'clearSure'))) return;
    await clearAll(paper.device);
    await updateFlag(paper.device);
    await show();
    root.querySelector<HTMLElement>('h1')?.focus();
  });
  await show();
}

async function editionLines(paper: PagePaper, changed: () => Promise<void>) {
  const { device } = paper;
  return (await readRecord('editions', device)).map((edition) => {
    const { id, front, bytes, sets, at } = edition;
    const isWhole = sets.includes('pictures');
    const count = edition.pages.filter(({ kind }) => kind === 'story').length;
    return lineOf({
      link: { url: front, text: dayText(id, paper), language: edition.language },
      facts: [
        say(paper, 'stories', { count: new Intl.NumberFormat(paper.tag).format(count) }),
        sizeText(bytes, paper),
        ...(isWhole ? [] : [say(paper, 'withoutPictures')]),
        momentText(at, paper),
      ],
      remove: {
        text: say(paper, 'remove'),
        async press() {
          await removeEdition(edition, device);
          await updateFlag(device);
          await changed();
        },
      },
    });
  });
}

async function savedLines(paper: PagePaper, changed: () => Promise<void>) {
  return (await readRecord('saved', paper.device)).map(({ url, title, language, at, bytes }) =>
    lineOf({
      link: { url, text: title, language },
      facts: [momentText(at, paper), sizeText(bytes, paper)],
      remove: {
        text: say(paper, 'remove'),
        async press() {
          await removeSaved(url, paper);
          await changed();
        },
      },
    }),
  );
}

/** The pages that were visited last, by their own title. */
async function visitedLines(paper: PagePaper): Promise<HTMLElement[]> {
  const entries = await entriesIn(paper.device.pages);
  const pages = await Promise.all(
    entries.map(async ({ url, response }) => {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const title = page.querySelector('article[data-id] h1')?.textContent?.trim() ?? '';
      return { url, at: keptAt(response), title, language: page.documentElement.lang };
    }),
  );
  return pages
    .filter(({ title }) => title)
    .sort((a, b) => b.at - a.at)
    .slice(0, LISTED)
    .map(({ url, at, title, language }) =>
      lineOf({ link: { url, text: title, language }, facts: [momentText(at, paper)] }),
    );
}

async function newsLines(paper: PagePaper): Promise<HTMLElement[]> {
  const news = await readRecord('news', paper.device);
  const lines = news.map(({ url, title, kind, texts }) =>
    lineOf({ link: { url, text: title }, facts: [say(paper, `${kind}Since`), ...texts] }),
  );
  // It was told now.
  if (news.length > 0) await writeRecord('news', [], paper.device);
  return lines;
}

async function storageLines(paper: PagePaper): Promise<HTMLElement[]> {
  const use = await storageUse(paper.device);
  const largest = use[0]?.bytes ?? 1;
  return use.map(({ part, bytes }) => {
    const meter = document.createElement('meter');
    meter.max = largest;
    meter.value = bytes;
    const label = element('label', say(paper, `storage-${part}`), ' ', meter);
    return element('li', label, element('span', sizeText(bytes, paper)));
  });
}

/** Puts lines into a list, and shows its section if there are any. */
async function fill(root: HTMLElement, name: string, lines: HTMLElement[]): Promise<boolean> {
  const list = root.querySelector<HTMLElement>(`[data-shelf="${name}"]`);
  if (!list) return false;
  list.replaceChildren(...lines);
  const section = list.closest('section') ?? list;
  section.hidden = lines.length === 0;
  return lines.length > 0;
}

const LISTED = 20;
