import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import type { Served } from './serve.ts';

/**
 * Installs a server from npm into a folder of its own, and runs it on a free port of this machine.
 * @throws {Error} where it does not answer within half a minute.
 */
export async function startPackage(folder: string, server: PackageServer): Promise<Served> {
  const { name, version, overrides = {}, answersAt } = server;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: { [name]: version }, overrides };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { args = [], env = {} } = server.runs(port);
  const program = join(folder, 'node_modules/.bin', name);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const exit = once(child, 'exit');
  const close = async () => {
    child.kill();
    await exit;
  };
  for (let tries = 0; !(await isThere(`${url}${answersAt}`)); tries++) {
    if (tries > TRIES) {
      await close();
      throw new Error(`${name}@${version} does not answer.`);
    }
    await wait(200);
  }
  return { url, close };
}

/** Any answer will do. */
function isThere(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

const TRIES = 150;

export interface PackageServer {
  /** Its program has the same name. */
  name: string;
  version: string;
  /** As `overrides` of package.json. */
  overrides?: Record<string, string>;
  runs: (port: number) => { args?: string[]; env?: Record<string, string> };
  /** A path that it answers once it is ready. */
  answersAt: string;
}
