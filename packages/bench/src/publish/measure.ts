import { spawn } from 'node:child_process';
import { createWriteStream, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs a command to its end and measures it with all its children: seconds on the clock and of the
 * processors, and memory by samples of `/proc`. What it says goes into `log` beside the site.
 * @throws {Error} with the end of what it said, where it fails.
 */
export async function measure(command: readonly string[], cwd: string): Promise<Measured> {
  const log = `${cwd}.log`;
  const times = `${cwd}.times`;
  const started = performance.now();
  // `times` counts what the children waited for have used, to the hundredth of a second.
  const child = spawn('sh', ['-c', `"$@"; code=$?; times > "$0"; exit $code`, times, ...command], {
    cwd,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(out, { end: false });
  const peak = { process: 0, sum: 0 };
  const timer = setInterval(() => sample(child.pid ?? 0, peak), SAMPLE_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  await new Promise((resolve) => out.end(resolve));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0)
    throw new Error(`${command.join(' ')} in ${cwd} failed (${code}).\n${endOf(log)}`);
  const cpuSeconds = cpuIn(readFileSync(times, 'utf8'));
  rmSync(times);
  return { seconds, cpuSeconds, peakMB: peak.process, sumMB: peak.sum };
}

/** One after the other, as one: times are summed, peaks the highest. */
export function together(parts: readonly Measured[]): Measured {
  const sum = (of: (part: Measured) => number) => parts.reduce((all, part) => all + of(part), 0);
  return {
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    peakMB: Math.max(...parts.map(({ peakMB }) => peakMB)),
    sumMB: Math.max(...parts.map(({ sumMB }) => sumMB)),
  };
}

/** Seconds in the second line of what `times` writes: `1m2.50s 0m0.30s`. */
export function cpuIn(times: string): number {
  const [, children = ''] = times.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** The clock of the paper stands still, so that a build can be repeated. */
export function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ BROADSHEET_NOW: '2026-11-22T09:00:00Z', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    ...{ NODE_ENV: undefined, VITEST: undefined, NODE_OPTIONS: undefined },
  };
}

function sample(root: number, peak: { process: number; sum: number }): void {
  const found = processes();
  let sum = 0;
  for (const { highMB, nowMB } of below(root, found)) {
    peak.process = Math.max(peak.process, highMB);
    sum += nowMB;
  }
  peak.sum = Math.max(peak.sum, sum);
}

function below(root: number, found: readonly Process[]): Process[] {
  const children = found.filter(({ parent }) => parent === root);
  return children.flatMap((child) => [child, ...below(child.id, found)]);
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(join('/proc', name, 'status'), 'utf8');
        const value = (key: string) =>
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        const [highMB, nowMB] = [value('VmHWM') / 1000, value('VmRSS') / 1000];
        return [{ id: Number(name), parent: value('PPid'), highMB, nowMB }];
      } catch {
        // It has ended since the folder was read.
        return [];
      }
    });
}

function endOf(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-30).join('\n');
}

const SAMPLE_MS = 100;

export interface Measured {
  /** On the clock. */
  seconds: number;
  /** Of all processors, user and system. */
  cpuSeconds: number;
  /** Of the largest process, as resident. */
  peakMB: number;
  /** Of all processes at once. */
  sumMB: number;
}

interface Process {
  id: number;
  parent: number;
  highMB: number;
  nowMB: number;
}
