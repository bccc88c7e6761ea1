import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { MadePage } from './made-page.ts';

/**
 * Renders shares of paths side by side in `count` processes of their own, and has what each made taken. Those that
 * they leave come back by number: Astro renders them, and whatever is wrong with them is said there.
 */
export async function renderApart(
  shares: readonly Share[],
  task: RenderTask,
  { count, take }: { count: number; take: (page: MadePage) => void },
): Promise<Set<number>> {
  const result = { left: new Set<number>(), take };
  const waiting = [...shares];
  await Promise.all(Array.from({ length: count }, () => serve(task, waiting, result)));
  for (const { id } of waiting.flat()) result.left.add(id);
  return result.left;
}

/** How many processes are worth their start for so many paths; 0 where Astro's own does it all. */
export function processesFor(paths: number, wanted: string | undefined): number {
  const most = wanted ? Number(wanted) : Math.min(availableParallelism(), paths / WORTH);
  return most >= 2 ? Math.min(Math.floor(most), paths) : 0;
}

async function serve(task: RenderTask, waiting: Share[], result: Result): Promise<void> {
  const child = fork(PROGRAM, {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...FLAGS],
  });
  try {
    if (!(await ask(child, task))) return;
    for (let share = waiting.shift(); share; share = waiting.shift()) {
      const answer = await ask(child, share);
      for (const id of answer?.left ?? share.map((order) => order.id)) result.left.add(id);
      if (!answer) return;
      for (const page of answer.pages) result.take(page);
    }
  } finally {
    if (child.connected) child.disconnect();
  }
}

/** The answer of a process; undefined where it ended instead. */
function ask(child: ChildProcess, message: RenderTask | Share): Promise<ShareDone | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: ShareDone) => {
      child.off('message', settle).off('exit', end).off('error', end);
      resolve(answer);
    };
    const end = () => settle();
    child.on('message', settle).on('exit', end).on('error', end);
    child.send(message, (error) => {
      if (error) settle();
    });
  });
}

// From source the program is TypeScript as well.
const PROGRAM = fileURLToPath(
  new URL(`./render-process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);
// What a page needs lives as long as the page: with room for several, little of it is ever
// moved. What is kept grows with the archive, what is free to go is to go before it fills the memory.
const FLAGS = ['--max-semi-space-size=32', '--max-old-space-size=1400'];
/** So many paths take as long as a process needs to begin. */
const WORTH = 300;

/** What a process must know before it renders; goes to it as a message. */
export interface RenderTask {
  /** The program that Astro built. */
  entry: string;
  /** The folder that files are written into. */
  side: string;
  /** The style sheets of each route. */
  styles: [route: string, styles: unknown][];
  /** What integrations put into every page. */
  scripts: unknown;
  /** Whether the paper has a search index. */
  search: boolean;
}

export interface RenderOrder {
  id: number;
  url: string;
  /** Pattern and component, with a space between. */
  route: string;
  /** From the folder. */
  file: string;
  /** Whether an edition may have this page. */
  offline: boolean;
}

export type Share = RenderOrder[];

export interface ShareDone {
  /** The numbers of what was not rendered. */
  left: number[];
  pages: MadePage[];
}

interface Result {
  left: Set<number>;
  take: (page: MadePage) => void;
}
