import type { Manifest, Totals } from '../edition/manifest.ts';

/**
 * The manifest of an edition as it stands now, with the hash of its bytes. `offline` where no answer
 * came, `gone` where there is none, `wrong` where the answer is not this paper's: what a network that
 * wants a login gives.
 */
export async function fetchManifest(
  url: string,
  site: string,
  signal?: AbortSignal,
): Promise<FetchedManifest | Failure> {
  const text = await fetchJson(url, signal);
  if (typeof text !== 'object') return text;
  const { v, site: theirs } = text.value as Manifest;
  if (v !== 1 || theirs !== site) return 'wrong';
  return { manifest: text.value as Manifest, hash: await sha256(text.body) };
}

/** The newest editions of a language, from `index.json` in their folder. */
export async function fetchIndex(folder: string): Promise<IndexEntry[]> {
  const found = await fetchJson(`${folder}index.json`);
  return typeof found === 'object' ? (found.value as { editions: IndexEntry[] }).editions : [];
}

/** SHA-256 of bytes, in hexadecimal. */
export async function sha256(body: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fetchJson(url: string, signal?: AbortSignal) {
  const options = { cache: 'no-cache', redirect: 'error', signal: signal ?? null } as const;
  const response = await fetch(url, options).catch(() => undefined);
  if (!response) return 'offline';
  if (response.status === 404 || response.status === 410) return 'gone';
  if (response.status !== 200) return 'offline';
  try {
    const body = await response.arrayBuffer();
    return { body, value: JSON.parse(new TextDecoder().decode(body)) as unknown };
  } catch {
    return 'wrong';
  }
}

export type Failure = 'offline' | 'gone' | 'wrong';

export interface FetchedManifest {
  manifest: Manifest;
  hash: string;
}

/** `manifest` is the name of its file, beside the index. */
export interface IndexEntry {
  id: string;
  title: string;
  front: string;
  manifest: string;
  revision: string;
  totals: Totals;
}
