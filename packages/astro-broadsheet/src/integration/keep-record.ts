import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RECORD } from '../outputs/hosting.ts';

/** Moves what is not to be deployed out of the built site, into `.cache/`; tells when a build is due. */
export function keepRecord(dist: URL, root: URL): string | undefined {
  const from = fileURLToPath(new URL(`./${RECORD}/`, dist));
  const to = fileURLToPath(new URL('./.cache/', root));
  if (!existsSync(from)) return undefined;
  rmSync(`${to}hosting`, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  rmSync(from, { recursive: true });
  const { due } = JSON.parse(readFileSync(`${to}due.json`, 'utf8')) as { due: string | null };
  return due ?? undefined;
}
