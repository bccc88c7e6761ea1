import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RECORD } from '../outputs/hosting.ts';

/** Moves what is not to be deployed out of the built site, into the folder `to`; tells when a build is due. */
export function keepRecord(dist: URL, to: string): string | undefined {
  const from = fileURLToPath(new URL(`./${RECORD}/`, dist));
  if (!existsSync(from)) return undefined;
  rmSync(join(to, 'hosting'), { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  rmSync(from, { recursive: true });
  const { due } = JSON.parse(readFileSync(join(to, 'due.json'), 'utf8')) as { due: string | null };
  return due ?? undefined;
}
