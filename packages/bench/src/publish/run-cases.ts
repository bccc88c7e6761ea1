import { join } from 'node:path';
import { putAside } from '../aside.ts';
import type { Paper } from '../paper/paper.ts';
import { CASES, type Case, changesOf, storyFolderOf } from './cases.ts';
import { assertComparable, contentsOf } from './comparable.ts';
import { type Measured, measure, together } from './measure.ts';
import {
  bytesOf,
  changedFiles,
  countedFiles,
  placesOf,
  type Snapshot,
  snapshotOf,
} from './snapshot.ts';
import type { Tool } from './tools/tool.ts';
import { writeInto, writeSite } from './write-site.ts';

/**
 * Runs every case with every tool, interleaved: within a run, a case goes through all tools before the
 * next one begins, so that whatever else the machine does touches all alike.
 * A peer that cannot finish is told and left out from there on.
 * @throws {Error} where the sites are not comparable, or a build of ours fails.
 */
export async function runCases(paper: Paper, plan: Plan): Promise<Result[]> {
  const results: Result[] = [];
  const failed = new Set<Tool>();
  for (let run = 0; run < plan.runs; run++) {
    const last = new Map<Tool, Snapshot>();
    for (const tool of plan.tools) {
      putAside(folderOf(plan, paper, tool), join(plan.scratch, 'old'));
      writeSite(folderOf(plan, paper, tool), paper, tool);
    }
    for (const name of CASES.filter((one) => plan.cases.includes(one))) {
      for (const tool of plan.tools.filter((one) => !failed.has(one))) {
        const result = await attempt(name, run, { paper, plan, tool, before: last.get(tool) });
        if (!result) {
          failed.add(tool);
          continue;
        }
        last.set(tool, result.snapshot);
        const { snapshot: _, ...kept } = result;
        results.push(kept);
        plan.say(lineOf(kept, run));
      }
      if (name === 'cold' && run === 0) checkComparable(paper, plan, failed);
    }
  }
  return results;
}

/** What a case came to; undefined where a peer could not finish it. */
async function attempt(name: Case, run: number, place: Place) {
  try {
    return await runCase(name, run, place);
  } catch (error) {
    if (place.tool.name.startsWith('broadsheet')) throw error;
    place.plan.say(`${place.paper.count} ${name} ${place.tool.name} did not finish: ${error}`);
    return undefined;
  }
}

async function runCase(name: Case, run: number, { paper, plan, tool, before }: Place) {
  const folder = folderOf(plan, paper, tool);
  for (const path of name === 'cold' ? tool.kept : tool.stale)
    putAside(join(folder, path), join(plan.scratch, 'old'));
  for (const file of changesOf(name, run, paper, tool)) writeInto(folder, file);
  const parts: Measured[] = [];
  for (const command of tool.commands()) parts.push(await measure(command, folder));
  const snapshot = snapshotOf(join(folder, tool.output));
  const changed = before ? changedFiles(before, snapshot) : [...snapshot.keys()];
  const counted = countedFiles(changed, storyFolderOf(name, run, paper));
  return {
    ...{ tool: tool.name, size: paper.count, case: name, ...together(parts) },
    ...{ files: snapshot.size, bytes: bytesOf(snapshot), snapshot },
    ...{
      changed: changed.length,
      counted: counted.length,
      places: before ? placesOf(counted) : '',
    },
  };
}

function checkComparable(paper: Paper, plan: Plan, failed: ReadonlySet<Tool>): void {
  const built = plan.tools.filter((tool) => !failed.has(tool));
  const sites = built.map(
    (tool) =>
      [
        tool.name,
        contentsOf(join(folderOf(plan, paper, tool), tool.output), tool.searched),
      ] as const,
  );
  assertComparable(new Map(sites));
  const [, first] = sites[0] ?? [];
  const pages = [...(first?.pages ?? [])].map(([kind, count]) => `${count} ${kind}`);
  plan.say(`comparable: ${pages.join(', ')}; ${first?.words} words for search in the first`);
}

/** The folder of a tool's site of a paper. */
export function folderOf({ scratch }: { scratch: string }, paper: Paper, tool: Tool): string {
  return join(scratch, `${tool.name}-${paper.count}`);
}

function lineOf(result: Result, run: number): string {
  const { tool, size, case: name, seconds, cpuSeconds, peakMB, counted, places } = result;
  return `${size} ${name} ${tool}, run ${run + 1}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor, ${Math.round(peakMB)} MB, ${counted} files changed${places && ` (${places})`}`;
}

export interface Plan {
  tools: Tool[];
  cases: readonly Case[];
  runs: number;
  /** Where the sites stand. */
  scratch: string;
  say: (line: string) => void;
}

export interface Result extends Measured {
  tool: string;
  /** Stories. */
  size: number;
  case: Case;
  files: number;
  bytes: number;
  /** Files written, changed or deleted since the case before; all of a cold build. */
  changed: number;
  /** Of them those that count: not the story's own folder, pictures and search. */
  counted: number;
  /** Where these stand: `editions 89, topics 8`; empty of a cold build. */
  places: string;
}

interface Place {
  paper: Paper;
  plan: Plan;
  tool: Tool;
  before: Snapshot | undefined;
}
