import { keepPage } from '../device/keep-page.ts';
import type { Paper } from './paper.ts';
import { savedPage } from './saved.ts';
import type { Fetching } from './scope.ts';
import { keepShell, offlineAnswer } from './shell.ts';

/**
 * A page: the network's, and where that fails, breaks down or lets wait for its first byte, the saved
 * copy. Without a copy the network is waited for, however slow; only where there is none the offline
 * page answers. A page that is gone (404, 410) is shown as gone.
 */
export async function servePage(event: Fetching, paper: Paper): Promise<Response> {
  const { url } = event.request;
  const network = fromNetwork(event);
  const limit = late();
  const find = () => savedPage(url, paper.device);
  const copy = await find();
  const first = await (copy ? Promise.race([network, limit]) : network);
  if (first && first !== LATE && !(copy && first.status >= 500)) {
    event.waitUntil(keepVisited(first.clone(), paper));
    return first;
  }
  if (first === LATE)
    event.waitUntil(
      network.then(async (answer) => {
        if (answer && (await keepVisited(answer, paper))) await paper.tellFresh(event);
      }),
    );
  // Meanwhile the page may have been kept: by another window, or by a visit a moment ago.
  return copy ?? (await find()) ?? offlineAnswer(url, paper);
}

/** Keeps a page that was visited, and the offline page of its language; tells whether it was ours. */
export async function keepVisited(response: Response, paper: Paper): Promise<boolean> {
  const { device } = paper;
  const place = { ...paper, cache: device.pages, codeCache: device.assets };
  const kept = await keepPage(response, place);
  if (kept) await keepShell(kept.url, paper);
  return kept !== undefined;
}

async function fromNetwork({ request, preloadResponse }: Fetching): Promise<Response | undefined> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return undefined;
  }
}

function late(): Promise<typeof LATE> {
  return new Promise((resolve) => setTimeout(() => resolve(LATE), LIMIT_MS));
}

const LIMIT_MS = 3000;
const LATE = 'late';
