import { spawnSync } from 'node:child_process';

/** Runs a line of shell under a pseudo-terminal; undefined where the machine has no program that makes one. */
export const onTerminal: OnTerminal | undefined = maker();

function maker(): OnTerminal | undefined {
  const makers = [
    {
      probe: ['script', '--version'],
      run: (line: string) => ['script', '-qec', line, '/dev/null'],
    },
    { probe: ['python3', '-c', 'import pty'], run: (line: string) => ['python3', '-c', PTY, line] },
  ];
  const found = makers.find(
    ({ probe: [name = '', ...args] }) => spawnSync(name, args).status === 0,
  );
  if (!found) return undefined;
  return (line) => {
    const [name = '', ...args] = found.run(line);
    const { status, stdout } = spawnSync(name, args, { encoding: 'utf8', timeout: 30_000 });
    return { code: status, output: stdout };
  };
}

/** The lines that stand on a screen of any height once a terminal has heeded all that it was sent. */
export function screenOf(output: string): string[] {
  const lines = [''];
  let at = { row: 0, column: 0 };
  let saved = at;
  const lineAt = () => lines[at.row] ?? '';
  const heed: Record<string, () => void> = {
    '7': () => {
      saved = { ...at };
    },
    '8': () => {
      at = { ...saved };
    },
    '[1G': () => {
      at.column = 0;
    },
    '[0K': () => {
      lines[at.row] = lineAt().slice(0, at.column);
    },
    '[?7l': () => {},
    '[?7h': () => {},
  };
  const print = (letter: string) => {
    if (letter === '\r') at.column = 0;
    else if (letter === '\n') at.row += 1;
    else {
      const line = lineAt();
      lines[at.row] =
        line.slice(0, at.column).padEnd(at.column) + letter + line.slice(at.column + 1);
      at.column += 1;
    }
  };
  for (const [index, piece] of output.split(ESCAPE).entries()) {
    const code = index === 0 ? '' : (/^(\[[?\d;]*[A-Za-z]|.)/.exec(piece)?.[0] ?? '');
    if (index > 0 && !heed[code]) throw new Error(`This screen does not know the code ${code}.`);
    heed[code]?.();
    for (const letter of piece.slice(code.length)) print(letter);
  }
  return Array.from(lines, (line) => line ?? '');
}

const ESCAPE = String.fromCharCode(27);
const PTY =
  'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(["sh", "-c", sys.argv[1]])))';

type OnTerminal = (line: string) => { code: number | null; output: string };
