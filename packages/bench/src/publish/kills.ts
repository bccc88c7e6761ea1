import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomOf } from '@broadsheet/article-fixtures';
import type { Paper } from '../paper/paper.ts';
import { changesOf } from './cases.ts';
import { environment, measure } from './measure.ts';
import { changedFiles, type Snapshot, snapshotOf } from './snapshot.ts';
import type { Tool } from './tools/tool.ts';
import { writeInto, writeSite } from './write-site.ts';

/**
 * Kills builds at moments that follow from a seed and builds on: how many of them end with the very
 * bytes of a cold build elsewhere. The sources go to and fro between two states of one story.
 */
export async function killsRecovered(paper: Paper, tool: Tool, plan: KillPlan): Promise<number> {
  const folder = join(plan.scratch, `${tool.name}-kills`);
  const [command = []] = tool.commands();
  const turn = (at: string, state: number) => {
    for (const file of changesOf('edited', state, paper, tool)) writeInto(at, file);
  };
  const expected: Snapshot[] = [];
  for (const state of STATES) {
    const cold = `${folder}-cold`;
    writeSite(cold, paper, tool);
    turn(cold, state);
    await measure(command, cold);
    expected.push(snapshotOf(join(cold, tool.output)));
    rmSync(cold, { recursive: true });
  }
  writeSite(folder, paper, tool);
  turn(folder, 0);
  await measure(command, folder);
  turn(folder, 1);
  const { seconds } = await measure(command, folder);
  const random = randomOf(plan.seed);
  let recovered = 0;
  for (let at = 0; at < plan.count; at++) {
    const state = at % STATES.length;
    turn(folder, state);
    const moment = random() * seconds;
    const wasKilled = await killAfter(moment, command, folder);
    await measure(command, folder);
    const differing = changedFiles(
      expected[state] as Snapshot,
      snapshotOf(join(folder, tool.output)),
    );
    if (differing.length === 0) recovered++;
    plan.say(
      `kill ${at + 1} of ${plan.count}, ${wasKilled ? `after ${moment.toFixed(1)} s` : 'too late'}: ${differing.length === 0 ? 'recovered' : `${differing.length} files differ, ${differing[0]} first`}`,
    );
  }
  return recovered;
}

/** Ends a build and all its children at a moment; false where it had ended before. */
async function killAfter(seconds: number, command: string[], cwd: string): Promise<boolean> {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { cwd, env: environment(), stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([wait(seconds * 1000), ended]);
  const isRunning = child.exitCode === null && child.pid !== undefined;
  if (isRunning) process.kill(-(child.pid as number), 'SIGKILL');
  await ended;
  return isRunning;
}

const STATES = [0, 1];

export interface KillPlan {
  count: number;
  seed: number;
  scratch: string;
  say: (line: string) => void;
}
